import { addDays, isAfter, isBefore, type LocalDate } from '@tirek/kernel'
import { entryIntoForce, findAmendment } from './amendments.ts'
import type { Unit } from './types.ts'
import { isExcluded } from './units.ts'

/** How a unit stands on a day; `doubt` says that the day of the change is not proved, so it may be off. */
export interface UnitStanding {
  readonly state: 'not-yet' | 'in-force' | 'awaiting-text' | 'excluded'
  readonly doubt: boolean
}

/** The first day of what an amending act did; while its entry is unknown the earliest day there can be (LAW-0-6). */
function firstDay(
  amendment: string | undefined,
): { readonly on: LocalDate; readonly doubt: boolean } | undefined {
  const act = amendment === undefined ? undefined : findAmendment(amendment)
  if (act === undefined) return undefined
  const entry = entryIntoForce(act)
  return entry === 'unknown' ? { on: addDays(act.date, 1), doubt: true } : { on: entry, doubt: false }
}

/** A tombstone was in force before the act that excluded it; behind `<*>` nobody knows which act that was. */
function tombstoneOn({ excludedBy }: Unit, day: LocalDate): UnitStanding {
  const gone = firstDay(excludedBy)
  if (gone === undefined) return { state: 'excluded', doubt: true }
  return { state: isBefore(day, gone.on) ? 'in-force' : 'excluded', doubt: gone.doubt }
}

/** How a unit stood on a day (LAW-0-3): an inserted unit was not there before its act, an excluded one is a tombstone since. */
export function standingOn(unit: Unit, day: LocalDate): UnitStanding {
  const { validFrom, validTo, insertedBy, status } = unit
  const begun = validFrom === undefined ? firstDay(insertedBy) : { on: validFrom, doubt: false }
  if (begun !== undefined && isBefore(day, begun.on)) return { state: 'not-yet', doubt: begun.doubt }
  if (validTo !== undefined && isAfter(day, validTo)) return { state: 'excluded', doubt: false }
  if (isExcluded(unit)) return tombstoneOn(unit, day)
  if (status === 'awaiting-text') return { state: 'awaiting-text', doubt: false }
  return { state: 'in-force', doubt: begun?.doubt ?? status === 'unknown-start' }
}
