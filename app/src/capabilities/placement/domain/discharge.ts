import type { LocalDate } from '@tirek/kernel'
import { ok, type Result } from '@tirek/kernel'
import { citeCategory } from './category.ts'
import { ACTS } from './citations.ts'
import { numberOn } from './parameters.ts'
import { no, type PlacementRefusal } from './refusal.ts'
import type { Category, DischargeGround } from './states.ts'

/** Leaving the territory without permission; the clock of two days runs in hours from the leaving (DEC-29). */
export type Absence = {
  readonly leftAt: Date
  readonly returnedAt?: Date | undefined
  /** Outcome of the inquiry about valid reasons; undefined until it is held. */
  readonly inquiry?: 'no-valid-reason' | 'valid-reason' | undefined
}

/** A court's decision on limited capacity. */
export type CapacityLimit = {
  readonly ground: 'alcohol-or-drugs' | 'other'
  readonly decidedOn: LocalDate
  readonly liftedOn?: LocalDate | undefined
}

/** What the file of a resident says about point 21, within the current stay (DEC-41). */
export type StayFacts = {
  readonly category: Category
  readonly breaches: number
  readonly absence?: Absence | undefined
  readonly capacityLimit?: CapacityLimit | undefined
}

const HOUR = 3_600_000

/** Point 21 speaks of the elderly and of persons with disability of groups I and II, and of nobody else (REP-STD-28). */
export function isUnderPoint21(category: Category): boolean {
  return category === 4 || category === 5
}

/** Whether point 21 reaches the category at all, whatever the ground (REP-STD-28). */
export function reachedByPoint21(category: Category): Result<void, PlacementRefusal> {
  if (isUnderPoint21(category)) return ok(undefined)
  return no('discharge-not-for-category', [ACTS.discharge, citeCategory(category)], { category })
}

/**
 * Whether a resident may be discharged under point 21 (REP-STD-28, 29). It speaks of categories 4 and 5 only;
 * each ground makes discharge possible by a decision of the head, never automatic (DEC-29).
 */
export function mayDischarge(
  ground: DischargeGround,
  facts: StayFacts,
  now: Date,
  today: LocalDate,
): Result<void, PlacementRefusal> {
  const reached = reachedByPoint21(facts.category)
  if (!reached.ok) return reached
  if (ground === 'breaches') return enoughBreaches(facts.breaches, today)
  if (ground === 'limited-capacity') return capacityLimited(facts.capacityLimit)
  return longAbsence(facts.absence, now, today)
}

function enoughBreaches(recorded: number, today: LocalDate): Result<void, PlacementRefusal> {
  const limit = numberOn('order263.breaches-before-discharge', today)
  if (!limit.ok) return limit
  if (recorded > limit.value) return ok(undefined)
  return no('breaches-too-few', [ACTS.breaches, ACTS.breachWindow], { recorded, needed: limit.value + 1 })
}

function capacityLimited(limit: CapacityLimit | undefined): Result<void, PlacementRefusal> {
  if (limit === undefined) return no('no-capacity-limit', [ACTS.limitedCapacity])
  if (limit.ground !== 'alcohol-or-drugs')
    return no('capacity-ground', [ACTS.limitedCapacity], { ground: limit.ground })
  if (limit.liftedOn !== undefined) {
    return no('capacity-restored', [ACTS.limitedCapacity], { liftedOn: limit.liftedOn })
  }
  return ok(undefined)
}

function longAbsence(
  absence: Absence | undefined,
  now: Date,
  today: LocalDate,
): Result<void, PlacementRefusal> {
  const limit = numberOn('order263.absence-days', today)
  if (!limit.ok) return limit
  const cite = [ACTS.absence, ACTS.absenceReading] as const
  if (absence === undefined) return no('no-absence', cite)
  const allowed = limit.value * 24
  const lasted = ((absence.returnedAt ?? now).getTime() - absence.leftAt.getTime()) / HOUR
  if (lasted <= allowed) return no('absence-too-short', cite, { hours: Math.floor(lasted), allowed })
  if (absence.inquiry === undefined) return no('inquiry-needed', cite)
  return absence.inquiry === 'valid-reason' ? no('absence-excused', cite) : ok(undefined)
}
