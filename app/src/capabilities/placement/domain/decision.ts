import { ok, type Result } from '@tirek/kernel'
import { type ChildView, type ConsideredAlternative, hasGround } from './child-ground.ts'
import { ACTS } from './citations.ts'
import { type LookUpStatus, lookUpsAnswered } from './package.ts'
import { no, type PlacementRefusal } from './refusal.ts'

export type DecisionFile = {
  readonly isChild: boolean
  readonly bestInterests: string | undefined
  readonly childView: ChildView | undefined
  readonly alternatives: readonly ConsideredAlternative[]
  readonly lookUps: readonly LookUpStatus[]
}

/**
 * Whether the file is ripe for a decision to provide services: all look-ups answered and, for a child, best
 * interests, own view and family alternatives on file (REP-II-5, 6, 9; REP-STD-12).
 */
export function mayProvide(file: DecisionFile): Result<void, PlacementRefusal> {
  const answered = lookUpsAnswered(file.lookUps)
  if (!answered.ok || !file.isChild) return answered
  return hasGround(file)
}

/**
 * Whether the right by which the application was made holds against what the court's look-up answered: a
 * representative or a petition for an adult needs the decision found, and an incapable adult needs one of the two
 * (REP-STD-7, 8).
 */
export function applicantStands(facts: {
  readonly isChild: boolean
  /** A child at the application, an adult now: the representative's right is judged by the day of the application. */
  readonly cameOfAge?: boolean
  readonly applicantKind: 'recipient' | 'representative' | 'medical-organisation'
  readonly isIncapable: boolean
}): Result<void, PlacementRefusal> {
  if (facts.isChild) return ok(undefined)
  if (facts.applicantKind === 'recipient') {
    return facts.isIncapable
      ? no('representative-needed', [ACTS.application, ACTS.courtLookUp], { representatives: [] })
      : ok(undefined)
  }
  return facts.isIncapable || facts.cameOfAge === true
    ? ok(undefined)
    : no('court-decision-needed', [ACTS.application, ACTS.courtLookUp])
}

/** Placement against the will of the family needs the act of a court, never a wish of staff (REP-II-8). */
export function hasCourtAct(
  act: { readonly number: string; readonly court: string } | undefined,
): Result<void, PlacementRefusal> {
  const isThere = act !== undefined && act.number.trim() !== '' && act.court.trim() !== ''
  return isThere ? ok(undefined) : no('court-act-needed', [ACTS.noSeparation, ACTS.petitionReading])
}

/** The number of a referral: region, year and serial number within both. */
export function referralNumber(region: string, year: number, serial: number): string {
  return `${region.slice(0, 2)}-${year}-${String(serial).padStart(6, '0')}`
}
