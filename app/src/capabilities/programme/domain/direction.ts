import { err, isAfter, type LocalDate, ok, type Result } from '@tirek/kernel'
import type { Citation } from '@tirek/law'
import { ACTS } from './acts.ts'

/** Where a direction stands; before it is sent it does not exist for anybody outside. */
export const DIRECTION_STATES = ['sent', 'accepted', 'refused', 'started', 'ended', 'withdrawn'] as const
export type DirectionState = (typeof DIRECTION_STATES)[number]

/** What the receiving organisation answers; `withdraw` is the representative's. */
export const DIRECTION_EVENTS = ['accept', 'refuse', 'start', 'end', 'withdraw'] as const
export type DirectionEvent = (typeof DIRECTION_EVENTS)[number]

export const ANSWERS = ['accept', 'refuse', 'start', 'end'] as const satisfies readonly DirectionEvent[]

interface DirectionEdge {
  readonly from: readonly DirectionState[]
  readonly to: DirectionState
  readonly cite: Citation
}

/** Every movement of a direction with its ground. Nothing here asks for a disability (LAW-15-4). */
export const DIRECTION_EDGES = {
  accept: { from: ['sent'], to: 'accepted', cite: ACTS.direction },
  refuse: { from: ['sent', 'accepted'], to: 'refused', cite: ACTS.direction },
  start: { from: ['sent', 'accepted'], to: 'started', cite: ACTS.freeCorrection },
  end: { from: ['started'], to: 'ended', cite: ACTS.direction },
  withdraw: { from: ['sent', 'accepted', 'started'], to: 'withdrawn', cite: ACTS.direction },
} as const satisfies Record<DirectionEvent, DirectionEdge>

/** The state after an event, or that the state does not allow it. */
export function moveDirection(
  from: DirectionState,
  event: DirectionEvent,
): Result<DirectionState, 'wrong-state'> {
  const edge: DirectionEdge = DIRECTION_EDGES[event]
  return edge.from.includes(from) ? ok(edge.to) : err('wrong-state')
}

/** True while the organisation has something to do with the child. */
export function isLiveDirection(state: DirectionState): boolean {
  return state === 'sent' || state === 'accepted' || state === 'started'
}

/** A direction that has left. */
export interface Direction {
  readonly id: string
  readonly region: string
  readonly personId: string
  readonly number: string
  readonly organisationId: string
  readonly programmeId: string | undefined
  readonly conclusionId: string | undefined
  readonly measureIds: readonly string[]
  readonly service: string
  readonly purpose: string
  readonly consentId: string
  readonly state: DirectionState
  readonly sentOn: LocalDate
  readonly sentBy: string
  readonly answerDue: LocalDate
  readonly answeredOn: LocalDate | undefined
  readonly answerReason: string | undefined
  readonly startedOn: LocalDate | undefined
  readonly endedOn: LocalDate | undefined
  readonly version: number
}

/** What a direction needs to know of a decision about consent. */
export interface ConsentFacts {
  readonly id: string
  readonly purpose: string
  readonly recipientId: string | undefined
  readonly scope: readonly string[]
  readonly decision: 'given' | 'refused' | 'objection'
  readonly expiresOn: LocalDate | undefined
  readonly withdrawnOn: LocalDate | undefined
}

/** How a consent for one recipient stands; only `given` lets a direction leave. */
export const CONSENT_KINDS = [
  'given',
  'missing',
  'too-wide',
  'scope',
  'refused',
  'objection',
  'withdrawn',
] as const
export type ConsentKind = (typeof CONSENT_KINDS)[number]

/** The consent that lets a direction leave, or why it stays. */
export type ConsentState =
  | { readonly kind: 'given'; readonly consentId: string }
  | { readonly kind: Exclude<ConsentKind, 'given'> }

interface ConsentWanted {
  readonly organisationId: string
  readonly scope: 'programme' | 'conclusion'
  readonly on: LocalDate
}

const stands = (consent: ConsentFacts, on: LocalDate) =>
  consent.withdrawnOn === undefined && (consent.expiresOn === undefined || !isAfter(on, consent.expiresOn))

/**
 * Every direction needs its own consent: purpose and this very recipient (article 10(2), LAW-10-6). A consent that
 * names no recipient opens nothing; a "no" to one recipient closes nothing for another (LAW-10-7).
 */
export function consentFor(
  consents: readonly ConsentFacts[],
  { organisationId, scope, on }: ConsentWanted,
): ConsentState {
  const about = consents.filter((one) => one.purpose === 'direction')
  const live = about.filter((one) => stands(one, on))
  const concerns = (one: ConsentFacts) => one.recipientId === undefined || one.recipientId === organisationId
  if (live.some((one) => one.decision === 'objection' && concerns(one))) return { kind: 'objection' }

  const own = live.filter((one) => one.recipientId === organisationId)
  const given = own.filter((one) => one.decision === 'given')
  const opening = given.find((one) => one.scope.includes(scope))
  if (opening !== undefined) return { kind: 'given', consentId: opening.id }
  if (given.length > 0) return { kind: 'scope' }

  if (live.some((one) => one.decision === 'refused' && concerns(one))) return { kind: 'refused' }
  const withdrawn = about.some((one) => one.recipientId === organisationId && one.withdrawnOn !== undefined)
  if (withdrawn) return { kind: 'withdrawn' }
  const isWide = live.some((one) => one.decision === 'given' && one.recipientId === undefined)
  return { kind: isWide ? 'too-wide' : 'missing' }
}
