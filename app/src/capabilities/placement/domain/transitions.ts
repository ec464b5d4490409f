import type { Citation } from '@tirek/law'
import { ACTS } from './citations.ts'
import type { PlacementRole, State } from './states.ts'

/** What can happen to a request. */
export const EVENTS = [
  'return-package',
  'resubmit',
  'enter',
  'decide-provide',
  'decide-refuse',
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
  'record-breach',
  'record-absence',
  'record-capacity-limit',
  'discharge',
  'restore',
  'start-leave',
  'end-leave',
  'transfer',
  'depart',
] as const
export type Event = (typeof EVENTS)[number]

/** What must hold besides state and role; the decisions of the same name are in this folder. */
export const GUARDS = [
  'none',
  'has-defects',
  'package-conforms',
  'may-provide',
  'has-reason',
  'own-act',
  'is-proved',
  'is-over',
  'place-is-free',
  'no-place-is-free',
  'first-in-queue',
  'has-court-act',
  'may-defer',
  'late-notice-proved',
  'has-referral',
  'may-discharge',
  'may-restore',
  'rules-loaded',
] as const
export type Guard = (typeof GUARDS)[number]

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
}

const OWN: readonly PlacementRole[] = ['recipient', 'representative']
const DEPARTMENT: readonly PlacementRole[] = ['ed-specialist', 'ed-head']
const ORGANISATION: readonly PlacementRole[] = ['io-registrar']
const SYSTEM: readonly PlacementRole[] = ['system']

const { placement: P7, discharge: P21, silentConsequences: SILENT, unloadedPoints: UNLOADED } = ACTS

/** From each state in which the person may still choose: the choice, the queue, a court's act. */
function choiceFrom(from: State): readonly Transition[] {
  return [
    {
      from,
      event: 'choose-with-vacancy',
      to: 'reserved',
      roles: OWN,
      guard: 'place-is-free',
      document: 'choice',
      cite: P7,
      clock: 'placement.arrive',
    },
    {
      from,
      event: 'choose-without-vacancy',
      to: 'chosen',
      roles: OWN,
      guard: 'no-place-is-free',
      document: 'choice',
      cite: P7,
    },
    {
      from,
      event: 'join-queue',
      to: 'queued',
      roles: OWN,
      guard: 'no-place-is-free',
      document: 'queue-entry',
      cite: P7,
    },
    {
      from,
      event: 'place-by-court-act',
      to: 'reserved',
      roles: ['leb-decision-maker'],
      guard: 'has-court-act',
      document: 'court-act',
      cite: ACTS.noSeparation,
      clock: 'placement.arrive',
    },
  ]
}

/** While a place is kept: arrival, or the end of the term. */
function arrivalFrom(from: State): readonly Transition[] {
  return [
    {
      from,
      event: 'arrive',
      to: 'admitted',
      roles: ORGANISATION,
      guard: 'has-referral',
      document: 'arrival-act',
      cite: ACTS.referral,
    },
    { from, event: 'arrival-term-missed', to: 'not-arrived', roles: SYSTEM, guard: 'is-over', cite: P7 },
  ]
}

/** The state machine of a request. Leave, transfer and departure wait for points 4 and 8–20 (DEC-24). */
export const TRANSITIONS = [
  {
    from: 'submitted',
    event: 'return-package',
    to: 'returned',
    roles: DEPARTMENT,
    guard: 'has-defects',
    document: 'defect-list',
    cite: ACTS.eSobes,
  },
  {
    from: 'returned',
    event: 'resubmit',
    to: 'submitted',
    roles: [...OWN, 'medical-organisation', 'ed-specialist'],
    guard: 'none',
    cite: ACTS.applicants,
  },
  {
    from: 'submitted',
    event: 'enter',
    to: 'entered',
    roles: DEPARTMENT,
    guard: 'package-conforms',
    document: 'e-sobes-entry',
    cite: ACTS.eSobes,
  },
  {
    from: 'entered',
    event: 'decide-provide',
    to: 'decided',
    roles: ['leb-decision-maker'],
    guard: 'may-provide',
    document: 'decision-and-referral',
    cite: ACTS.referralReading,
    clock: 'placement.notify',
  },
  {
    from: 'entered',
    event: 'decide-refuse',
    to: 'refused',
    roles: ['leb-decision-maker'],
    guard: 'has-reason',
    document: 'decision',
    cite: P7,
  },
  {
    from: 'decided',
    event: 'notify',
    to: 'notified',
    roles: [...DEPARTMENT, 'social-worker'],
    guard: 'none',
    document: 'notification',
    cite: P7,
  },
  {
    from: 'notified',
    event: 'confirm-receipt',
    to: 'choosing',
    roles: [...OWN, ...DEPARTMENT, 'social-worker'],
    guard: 'is-proved',
    cite: ACTS.startsReading,
    clock: 'placement.choose',
  },
  {
    from: 'choosing',
    event: 'choice-term-missed',
    to: 'choice-overdue',
    roles: SYSTEM,
    guard: 'is-over',
    cite: SILENT,
  },
  ...choiceFrom('notified'),
  ...choiceFrom('choosing'),
  ...choiceFrom('choice-overdue'),
  ...choiceFrom('chosen'),
  ...choiceFrom('not-arrived'),
  { from: 'queued', event: 'leave-queue', to: 'chosen', roles: OWN, guard: 'own-act', cite: SILENT },
  {
    from: 'queued',
    event: 'offer-place',
    to: 'reserved',
    roles: SYSTEM,
    guard: 'first-in-queue',
    cite: P7,
    clock: 'placement.arrive',
  },
  {
    from: 'reserved',
    event: 'defer-arrival',
    to: 'deferred',
    roles: OWN,
    guard: 'may-defer',
    document: 'inability-notice',
    cite: P7,
    clock: 'placement.defer',
  },
  {
    from: 'not-arrived',
    event: 'accept-late-notice',
    to: 'deferred',
    roles: ORGANISATION,
    guard: 'late-notice-proved',
    document: 'inability-notice',
    cite: ACTS.startsReading,
    clock: 'placement.defer',
  },
  ...arrivalFrom('reserved'),
  ...arrivalFrom('deferred'),
  {
    from: 'admitted',
    event: 'record-breach',
    to: 'admitted',
    roles: ORGANISATION,
    guard: 'none',
    document: 'breach-act',
    cite: ACTS.breaches,
  },
  {
    from: 'admitted',
    event: 'record-absence',
    to: 'admitted',
    roles: ORGANISATION,
    guard: 'none',
    document: 'absence-act',
    cite: ACTS.absence,
  },
  {
    from: 'admitted',
    event: 'record-capacity-limit',
    to: 'admitted',
    roles: ORGANISATION,
    guard: 'none',
    document: 'court-decision',
    cite: ACTS.limitedCapacity,
  },
  {
    from: 'admitted',
    event: 'discharge',
    to: 'discharged',
    roles: ORGANISATION,
    guard: 'may-discharge',
    document: 'discharge-order',
    cite: P21,
  },
  {
    from: 'discharged',
    event: 'restore',
    to: 'admitted',
    roles: ORGANISATION,
    guard: 'may-restore',
    document: 'restoration-order',
    cite: ACTS.absence,
  },
  {
    from: 'admitted',
    event: 'start-leave',
    to: 'on-leave',
    roles: ORGANISATION,
    guard: 'rules-loaded',
    cite: UNLOADED,
  },
  {
    from: 'on-leave',
    event: 'end-leave',
    to: 'admitted',
    roles: ORGANISATION,
    guard: 'rules-loaded',
    cite: UNLOADED,
  },
  {
    from: 'admitted',
    event: 'transfer',
    to: 'transferred',
    roles: ORGANISATION,
    guard: 'rules-loaded',
    cite: UNLOADED,
  },
  {
    from: 'admitted',
    event: 'depart',
    to: 'left',
    roles: ORGANISATION,
    guard: 'rules-loaded',
    cite: UNLOADED,
  },
] as const satisfies readonly Transition[]
