import { ok, type Result } from '@tirek/kernel'
import { ACTS } from './citations.ts'
import { type LookUpStatus, lookUpsAnswered } from './package.ts'
import { no, type PlacementRefusal } from './refusal.ts'
import { ALTERNATIVES, type Alternative } from './states.ts'

/** What was thought of instead of a residential organisation: considered, or reasoned why not. */
export type ConsideredAlternative = { readonly kind: Alternative; readonly outcome: string }

/** The child's own view (CRPD 7(3)): how asked, with what help, what said, how taken into account. */
export type ChildView =
  | {
      readonly asked: true
      readonly how: string
      readonly help: string
      readonly said: string
      readonly weight: string
    }
  | { readonly asked: false; readonly why: string }

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
  if (isBlank(file.bestInterests)) return no('best-interests-needed', [ACTS.bestInterests])
  if (!isFilled(file.childView)) return no('child-view-needed', [ACTS.childView])
  const missing = ALTERNATIVES.filter((kind) =>
    isBlank(file.alternatives.find((one) => one.kind === kind)?.outcome),
  )
  if (missing.length > 0) return no('alternatives-needed', [ACTS.familyFirst], { missing })
  return ok(undefined)
}

/** Whether the view of a child is on record: all its parts, or why it was not asked. */
export function isFilled(view: ChildView | undefined): boolean {
  if (view === undefined) return false
  if (!view.asked) return !isBlank(view.why)
  return [view.how, view.help, view.said, view.weight].every((part) => !isBlank(part))
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === ''
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
  const isThere = act !== undefined && !isBlank(act.number) && !isBlank(act.court)
  return isThere ? ok(undefined) : no('court-act-needed', [ACTS.noSeparation, ACTS.petitionReading])
}

/** The number of a referral: region, year and serial number within both. */
export function referralNumber(region: string, year: number, serial: number): string {
  return `${region.slice(0, 2)}-${year}-${String(serial).padStart(6, '0')}`
}
