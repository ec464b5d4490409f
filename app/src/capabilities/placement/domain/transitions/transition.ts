import type { Citation, StandardStepId } from '@tirek/law'
import type { PlacementRole, State } from '../states.ts'

/** What can happen to a request. */
export const EVENTS = [
  'return-package',
  'resubmit',
  'enter',
  'decide-provide',
  'decide-refuse',
  'set-aside',
  'notify',
  'confirm-receipt',
  'choice-term-missed',
  'choose-with-vacancy',
  'choose-without-vacancy',
  'join-queue',
  'leave-queue',
  'offer-place',
  'place-by-court-act',
  'defer-arrival',
  'accept-late-notice',
  'arrive',
  'arrival-term-missed',
  'supersede',
  'record-breach',
  'record-absence',
  'correct-absence',
  'record-capacity-limit',
  'discharge',
  'restore',
  'ask-restore',
  'decline-restore',
  'ask-leave',
  'decline-leave',
  'start-leave',
  'end-leave',
  'ask-transfer',
  'withdraw-transfer',
  'answer-transfer',
  'transfer',
  'wish-to-leave',
  'withdraw-wish',
  'depart',
  'propose-category',
  'choose-after-review',
  'set-plan-line',
] as const
export type Event = (typeof EVENTS)[number]

/** What must hold besides state and role; the decisions of the same name are in this folder. */
export type Guard =
  | 'none'
  | 'has-defects'
  | 'package-conforms'
  | 'may-provide'
  | 'has-reason'
  | 'complaint-satisfied'
  | 'own-act'
  | 'is-proved'
  | 'is-over'
  | 'place-is-free'
  | 'no-place-is-free'
  | 'first-in-queue'
  | 'has-court-act'
  | 'may-defer'
  | 'late-notice-proved'
  | 'has-referral'
  | 'came-in-time'
  | 'may-discharge'
  | 'may-restore'
  | 'is-asked'
  | 'has-transfer-referral'
  | 'best-interests'
  | 'wish-stands'
  | 'is-of-age'

/** The terms of the Standard and of the project that an edge starts. */
export type Clock = 'placement.notify' | 'placement.choose' | 'placement.arrive' | 'placement.defer'

/** One edge of the state machine: who may move a request from where to where, on which ground. */
export type Transition = {
  readonly from: State
  readonly event: Event
  readonly to: State
  readonly roles: readonly PlacementRole[]
  readonly guard: Guard
  readonly document?: string
  readonly cite: Citation
  readonly clock?: Clock
  /** Closed until the text of this step is entered (DEC-24). */
  readonly step?: StandardStepId
}

/** Who stands behind an edge, named once. */
export const ACTORS = {
  own: ['recipient', 'representative'],
  department: ['ed-specialist', 'ed-head'],
  organisation: ['io-registrar'],
  executive: ['leb-decision-maker'],
  system: ['system'],
} as const satisfies Record<string, readonly PlacementRole[]>
