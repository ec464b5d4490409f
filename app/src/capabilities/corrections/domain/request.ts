import { err, isBefore, type LocalDate, leadsOn, ok, type Result } from '@tirek/kernel'

export const STATES = ['open', 'applied', 'refused', 'withdrawn'] as const
export type State = (typeof STATES)[number]

interface Edge {
  readonly from: readonly State[]
  readonly to: State
}

/** Every movement of a request: decided or taken back, once. */
export const EDGES = {
  grant: { from: ['open'], to: 'applied' },
  refuse: { from: ['open'], to: 'refused' },
  withdraw: { from: ['open'], to: 'withdrawn' },
} as const satisfies Record<string, Edge>
export type RequestEvent = keyof typeof EDGES

/** Whether an event leads on from a state. */
export const isPossible = leadsOn<RequestEvent, State>(EDGES)

/** A request to correct one value, with the value it started from. */
export interface CorrectionRequest {
  readonly id: string
  readonly region: string
  readonly personId: string
  readonly part: string
  readonly field: string
  readonly before: string | undefined
  readonly wanted: string | undefined
  readonly reason: string
  readonly proof: string | undefined
  readonly proofDate: LocalDate | undefined
  readonly requestedOn: LocalDate
  readonly requestedBy: string
  readonly requesterPersonId: string | undefined
  readonly requesterRole: string
  readonly requesterName: string
  readonly requesterOrganisationId: string | undefined
  readonly dueOn: LocalDate | undefined
  readonly state: State
  readonly decidedOn: LocalDate | undefined
  readonly deciderRole: string | undefined
  readonly deciderName: string | undefined
  readonly deciderOrganisationId: string | undefined
  readonly decisionReason: string | undefined
  readonly version: number
}

/** Who would decide. */
export interface Decider {
  readonly isFamily: boolean
  /** The one who asked, under this or another post. */
  readonly isRequester: boolean
  readonly hasOrganisation: boolean
}

export type DecisionRefusal = 'own-request' | 'needs-organisation'

/**
 * Nobody decides on an own request. What the family keeps itself it may also decide when staff asked; everything else needs
 * somebody of an organisation.
 */
export function mayDecide(
  decider: Decider,
  keptBy: 'family' | 'organisation',
): Result<void, DecisionRefusal> {
  if (decider.isRequester) return err('own-request')
  if (decider.isFamily) return keptBy === 'family' ? ok(undefined) : err('needs-organisation')
  return decider.hasOrganisation ? ok(undefined) : err('needs-organisation')
}

/** Whether the day for the decision has passed without one. */
export function isLate(request: Pick<CorrectionRequest, 'state' | 'dueOn'>, today: LocalDate): boolean {
  return request.state === 'open' && request.dueOn !== undefined && isBefore(request.dueOn, today)
}
