import type { LocalDate } from '@tirek/kernel'
import type { Citation } from '@tirek/law'
import { ACTS } from './acts.ts'

/** Where the programme of abilitation and rehabilitation stands. */
export const PLAN_STATES = ['opened', 'in-force', 'ended', 'withdrawn'] as const
export type PlanState = (typeof PLAN_STATES)[number]

/** `write`, `sign`, `receive`, `carry-out`, `end` are the organisation's; `withdraw` is the family's. */
export const PLAN_EVENTS = ['write', 'sign', 'receive', 'carry-out', 'end', 'withdraw'] as const
export type PlanEvent = (typeof PLAN_EVENTS)[number]

interface PlanEdge {
  readonly from: readonly PlanState[]
  /** Absent: it stays where it is. */
  readonly to?: PlanState
  readonly cite: Citation
}

/** Every movement of the programme with its ground. It has no edge with the programme of Law 343 (DEC-2). */
export const PLAN_EDGES = {
  write: { from: ['opened'], cite: ACTS.medicalPart },
  sign: { from: ['opened'], to: 'in-force', cite: ACTS.medicalPart },
  receive: { from: ['opened', 'in-force'], cite: ACTS.otherParts },
  'carry-out': { from: ['in-force'], cite: ACTS.medicalPart },
  end: { from: ['opened', 'in-force'], to: 'ended', cite: ACTS.programme },
  withdraw: { from: ['opened', 'in-force'], to: 'withdrawn', cite: ACTS.notTheOtherProgramme },
} as const satisfies Record<PlanEvent, PlanEdge>

/** The state after an event; undefined when the state does not allow it. */
export function nextState(state: PlanState, event: PlanEvent): PlanState | undefined {
  const edge: PlanEdge = PLAN_EDGES[event]
  return edge.from.includes(state) ? (edge.to ?? state) : undefined
}

export const END_REASONS = ['done', 'term-over', 'no-disability', 'moved-away', 'other-organisation'] as const
export type EndReason = (typeof END_REASONS)[number] | 'family-withdrew'

/** The programme of one person, its parts left out. */
export interface Plan {
  readonly id: string
  readonly region: string
  readonly personId: string
  readonly organisationId: string
  readonly state: PlanState
  readonly statusId: string
  readonly openedOn: LocalDate
  readonly signedOn: LocalDate | undefined
  readonly signedBy: string | undefined
  /** The last day of the disability; undefined while it is set without a term. */
  readonly validTo: LocalDate | undefined
  readonly endedOn: LocalDate | undefined
  readonly endedReason: EndReason | undefined
  readonly version: number
}

/** The parts that the unit of medical-social expertise writes. */
export const RECEIVED_PARTS = ['social', 'professional'] as const
export type ReceivedPartKind = (typeof RECEIVED_PARTS)[number]
