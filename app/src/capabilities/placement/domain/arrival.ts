import { isAfter, type LocalDate, ok, type Result, type WorkingCalendar } from '@tirek/kernel'
import { term } from '@tirek/law'
import { ACTS } from './citations.ts'
import { rulesOf } from './edition.ts'
import { numberOn } from './parameters.ts'
import { no, type PlacementRefusal } from './refusal.ts'
import { DEFERRAL_REASONS, type DeferralReason } from './states.ts'

export type DeferralFacts = {
  readonly today: LocalDate
  readonly due: LocalDate
  readonly deferralsUsed: number
  readonly reason: string
  readonly channel: string
}

/** Whether a deferral of the request is left: «бір рет», a late notice counts, too (point 7; REP-STD-23). */
export function hasDeferralLeft({
  today,
  due,
  deferralsUsed: used,
}: Pick<DeferralFacts, 'today' | 'due' | 'deferralsUsed'>): Result<void, PlacementRefusal> {
  const limit = numberOn('order263.deferrals', today)
  if (!limit.ok) return limit
  const allowed = limit.value
  return used < allowed ? ok(undefined) : no('deferral-used', [ACTS.placement], { used, allowed, due })
}

/**
 * Whether arrival may be put off (point 7; REP-STD-21…23, DEC-11): once, for illness or hospitalisation only, by
 * a notice signed on the portal, filed before the term ends (until the end of its last day).
 */
export function mayDefer(facts: DeferralFacts): Result<DeferralReason, PlacementRefusal> {
  const left = hasDeferralLeft(facts)
  if (!left.ok) return left
  const reason = DEFERRAL_REASONS.find((known) => known === facts.reason)
  if (reason === undefined) return no('deferral-reason', [ACTS.placement], { reasons: DEFERRAL_REASONS })
  if (facts.channel === 'phone' || facts.channel === 'paper') {
    return no('deferral-channel', [ACTS.placement], { channel: facts.channel })
  }
  if (isAfter(facts.today, facts.due)) {
    return no('deferral-term-over', [ACTS.placement, ACTS.startsReading], { due: facts.due })
  }
  return ok(reason)
}

/** The new last day: thirty days from the end of the term, moved on from a day of rest (DEC-10, 11). */
export function deferredUntil(due: LocalDate, calendar: WorkingCalendar, appliedOn: LocalDate): LocalDate {
  return term('placement.defer', due, calendar, rulesOf(appliedOn).rulesOf).due
}

/** Whether the term of arrival is over: the whole last day belongs to the person (DEC-11). */
export function isTermOver(due: LocalDate, today: LocalDate): boolean {
  return isAfter(today, due)
}

/**
 * Whether an arrival that is written down after the turn has passed was in time: the whole last day belongs to the
 * person (DEC-11), so it counts as if it had been written down on its day. Gives the day by which the person was to
 * come; without a term nothing was in time.
 */
export function cameInTime(
  arrivedOn: LocalDate,
  due: LocalDate | undefined,
): Result<LocalDate, PlacementRefusal> {
  if (due === undefined) return no('no-arrival-term', [ACTS.placement, ACTS.startsReading])
  return isAfter(arrivedOn, due)
    ? no('arrived-late', [ACTS.placement, ACTS.startsReading, ACTS.silentConsequences], { arrivedOn, due })
    : ok(due)
}

/** Admission at budget expense needs the referral of the department (point 3; REP-STD-5, DEC-47). */
export function hasReferral(number: string | undefined): Result<string, PlacementRefusal> {
  return number === undefined || number === ''
    ? no('referral-needed', [ACTS.referral, ACTS.referralReading])
    : ok(number)
}

/**
 * The referral is issued to one person: somebody else who comes with it is not admitted (point 3, DEC-47). Where no number is on
 * record there is nothing to compare with.
 */
export function isSamePerson(
  shown: string | undefined,
  known: string | undefined,
): Result<void, PlacementRefusal> {
  return shown === undefined || known === undefined || shown === known
    ? ok(undefined)
    : no('other-person-came', [ACTS.referral, ACTS.identityDocument, ACTS.referralReading])
}
