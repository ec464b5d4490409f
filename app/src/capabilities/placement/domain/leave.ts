import { daysBetween, isAfter, isBefore, type LocalDate, ok, type Result } from '@tirek/kernel'
import type { Citation, StepLimits } from '@tirek/law'
import { ACTS } from './citations.ts'
import { no, type PlacementRefusal } from './refusal.ts'

/** The days of a leave, the first and the last one included. */
export type LeaveDays = { readonly from: LocalDate; readonly until: LocalDate }

/** How many days a leave lasts; both its first and its last day count. */
export function lengthOf({ from, until }: LeaveDays): number {
  return daysBetween(from, until) + 1
}

/** How many days of the year of a leave are used up by others. */
export function usedInYear(year: number, leaves: readonly LeaveDays[]): number {
  const [first, last] = [`${year}-01-01` as LocalDate, `${year}-12-31` as LocalDate]
  return leaves
    .map(({ from, until }) => ({
      from: isBefore(from, first) ? first : from,
      until: isAfter(until, last) ? last : until,
    }))
    .filter(({ from, until }) => !isAfter(from, until))
    .reduce((total, days) => total + lengthOf(days), 0)
}

/** Whether a leave keeps within the limits of the text that stands; a limit that it does not name is none. */
export function mayLeave(
  asked: LeaveDays,
  earlier: readonly LeaveDays[],
  limits: StepLimits & { readonly cite?: Citation },
): Result<void, PlacementRefusal> {
  const grounds = [limits.cite ?? ACTS.unloadedPoints, ACTS.scope] as const
  const days = lengthOf(asked)
  const { daysAtOnce, daysInYear } = limits
  if (daysAtOnce !== undefined && days > daysAtOnce)
    return no('leave-too-long', grounds, { days, allowed: daysAtOnce })
  const used = usedInYear(Number(asked.from.slice(0, 4)), earlier)
  if (daysInYear !== undefined && used + days > daysInYear)
    return no('leave-year-used', grounds, { days, used, allowed: daysInYear })
  return ok(undefined)
}
