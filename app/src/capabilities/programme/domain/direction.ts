import { err, type LocalDate, ok, type Result } from '@tirek/kernel'
import type { Citation } from '@tirek/law'
import { ACTS } from './acts.ts'

/** Where a direction stands; before it is sent it does not exist for anybody outside. */
export const DIRECTION_STATES = ['sent', 'accepted', 'refused', 'started', 'ended', 'withdrawn'] as const
export type DirectionState = (typeof DIRECTION_STATES)[number]

/** What the receiving organisation answers; `withdraw` is the representative's, `supersede` comes of a new edition. */
export const DIRECTION_EVENTS = ['accept', 'refuse', 'start', 'end', 'withdraw', 'supersede'] as const
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
  supersede: { from: ['sent', 'accepted', 'started'], to: 'ended', cite: ACTS.programme },
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

/** Why an organisation is told that a direction ended or shrank. */
export const NOTICE_REASONS = ['consent-withdrawn', 'measure-removed', 'replaced'] as const
export type NoticeReason = (typeof NOTICE_REASONS)[number]

/** A direction that has left. */
export interface Direction {
  readonly id: string
  readonly region: string
  readonly personId: string
  readonly number: string
  readonly organisationId: string
  readonly programmeId: string | undefined
  /** The edition of the programme it was sent under. */
  readonly programmeRevision: number | undefined
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
  /** Since when a new direction is needed, as a measure of it has changed. */
  readonly outdatedOn: LocalDate | undefined
  readonly version: number
}

/** What must pass on with a direction: what it rests on (LAW-10-6). */
export function scopeOf({ programmeId }: Pick<Direction, 'programmeId'>): 'programme' | 'conclusion' {
  return programmeId === undefined ? 'conclusion' : 'programme'
}
