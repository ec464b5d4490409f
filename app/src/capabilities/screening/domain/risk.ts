import { type Edges, err, isBefore, type LocalDate, leadsOn, ok, type Result } from '@tirek/kernel'
import type { Citation } from '@tirek/law'
import { ACTS } from './citations.ts'

/** What becomes of a child who leaves the risk group (LAW-1-8). */
export const RESOLUTIONS = ['confirmed', 'not-confirmed', 'under-examination', 'continued'] as const
export type Resolution = (typeof RESOLUTIONS)[number]

export type RiskState = 'open' | 'ended' | 'resolved'
const CONSENT_STATES = ['given', 'forbidden', 'objection', 'refused', 'withdrawn'] as const
export type ConsentState = (typeof CONSENT_STATES)[number]

/** Where a family stands by its answers about each object, the most telling first; undefined: nobody's word stands. */
export function stateOfAnswers(kinds: readonly string[]): ConsentState | undefined {
  return CONSENT_STATES.find((state) => kinds.includes(state))
}

/** One stay in the risk group, from the first sign of risk until the third birthday. */
export interface Risk {
  readonly id: string
  readonly region: string
  readonly personId: string
  readonly organisationId: string
  readonly birthDate: LocalDate
  readonly enteredOn: LocalDate
  /** The third birthday: on this day the child no longer stands in the group. */
  readonly endsOn: LocalDate
  readonly state: RiskState
  readonly endedOn: LocalDate | undefined
  readonly resolution: Resolution | undefined
  readonly resolvedOn: LocalDate | undefined
  /** The last decision of a representative about the referral, and the day of it. */
  readonly consentState: ConsentState | undefined
  readonly consentChangedOn: LocalDate | undefined
  readonly version: number
}

/** True while the child stands in the risk group; by the date alone, even when the worker is late (LAW-1-8). */
export function isInRiskGroup(risk: Pick<Risk, 'state' | 'endsOn'>, today: LocalDate): boolean {
  return risk.state === 'open' && isBefore(today, risk.endsOn)
}

export const RISK_STANDINGS = ['open', 'ended', 'under-examination', 'resolved'] as const
/** Where a stay stands: by the date and by what was said last, for "under examination" is not the last word. */
export type RiskStanding = (typeof RISK_STANDINGS)[number]

/** Where a stay stands on a day. */
export function riskStanding(
  risk: Pick<Risk, 'state' | 'endsOn' | 'resolution'>,
  today: LocalDate,
): RiskStanding {
  if (risk.state === 'resolved')
    return risk.resolution === 'under-examination' ? 'under-examination' : 'resolved'
  return isInRiskGroup(risk, today) ? 'open' : 'ended'
}

/** What may still be done about a stay. */
export const RISK_EDGES = {
  refer: { from: ['open'] },
  resolve: { from: ['open', 'ended', 'under-examination'] },
} as const satisfies Edges<string, RiskStanding>
export type RiskEvent = keyof typeof RISK_EDGES

/** Whether an event is possible where a stay stands. */
export const isRiskEvent = leadsOn<RiskEvent, RiskStanding>(RISK_EDGES)

/** True when the third birthday has come and nobody has said what follows. */
export function awaitsResolution(risk: Pick<Risk, 'state' | 'endsOn'>, today: LocalDate): boolean {
  return risk.state !== 'resolved' && !isBefore(today, risk.endsOn)
}

export type ResolutionRefusal = {
  readonly code: 'already-resolved' | 'risk-still-open' | 'status-needed'
  readonly cite: readonly Citation[]
}

/** What a resolution is judged by. */
export interface ResolutionFacts {
  readonly risk: Pick<Risk, 'state' | 'endsOn' | 'resolution'>
  readonly resolution: Resolution
  readonly today: LocalDate
  /** The consultation may end the flag early, once it has examined the child. */
  readonly isConsultation: boolean
  /** The status of art. 1(2) stands in the registry. */
  readonly hasLimitedAbilities: boolean
}

const EARLY: readonly Resolution[] = ['confirmed', 'not-confirmed']

/**
 * Whether a resolution may be recorded. After the third birthday any of the four; before it only the consultation may
 * end the flag, and only with a clear answer. "Confirmed" needs the status itself on file: screening never sets it.
 */
export function mayResolve(facts: ResolutionFacts): Result<true, ResolutionRefusal> {
  const { risk, resolution, today, isConsultation, hasLimitedAbilities } = facts
  const standing = riskStanding(risk, today)
  if (!isRiskEvent('resolve', standing)) return err({ code: 'already-resolved', cite: [ACTS.riskGroup] })

  if (standing === 'open' && !(isConsultation && EARLY.includes(resolution)))
    return err({ code: 'risk-still-open', cite: [ACTS.riskGroup] })

  if (resolution === 'confirmed' && !hasLimitedAbilities)
    return err({ code: 'status-needed', cite: [ACTS.limitedAbilities] })
  return ok(true)
}
