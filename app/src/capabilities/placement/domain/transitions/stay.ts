import { ACTS } from '../citations.ts'
import type { State } from '../states.ts'
import { ACTORS, type Transition } from './transition.ts'

const WAITING = [
  'submitted',
  'returned',
  'entered',
  'decided',
  'notified',
  'choosing',
  'choice-overdue',
  'chosen',
  'queued',
  'reserved',
  'deferred',
  'not-arrived',
] as const satisfies readonly State[]

/** A newer request gives way to an immediate restoration (DEC-29). */
export const SUPERSEDED = WAITING.map(
  (from): Transition => ({
    from,
    event: 'supersede',
    to: 'superseded',
    roles: ACTORS.system,
    guard: 'none',
    cite: ACTS.absenceReading,
  }),
)

/** The stay under point 21: breaches, absence, a court's limit, discharge and the way back at once. */
export const STAY = [
  {
    from: 'admitted',
    event: 'record-breach',
    to: 'admitted',
    roles: ACTORS.organisation,
    guard: 'none',
    document: 'breach-act',
    cite: ACTS.breaches,
  },
  {
    from: 'admitted',
    event: 'record-absence',
    to: 'admitted',
    roles: ACTORS.organisation,
    guard: 'none',
    document: 'absence-act',
    cite: ACTS.absence,
  },
  ...(['admitted', 'on-leave'] as const).map(
    (from): Transition => ({
      from,
      event: 'correct-absence',
      to: from,
      roles: ACTORS.organisation,
      guard: 'none',
      cite: ACTS.absenceMistake,
    }),
  ),
  {
    from: 'admitted',
    event: 'record-capacity-limit',
    to: 'admitted',
    roles: ACTORS.organisation,
    guard: 'none',
    document: 'court-decision',
    cite: ACTS.limitedCapacity,
  },
  {
    from: 'admitted',
    event: 'discharge',
    to: 'discharged',
    roles: ACTORS.organisation,
    guard: 'may-discharge',
    document: 'discharge-order',
    cite: ACTS.discharge,
  },
  {
    from: 'discharged',
    event: 'restore',
    to: 'admitted',
    roles: ACTORS.organisation,
    guard: 'may-restore',
    document: 'restoration-order',
    cite: ACTS.absence,
  },
  {
    from: 'discharged',
    event: 'ask-restore',
    to: 'discharged',
    roles: ACTORS.own,
    guard: 'may-restore',
    cite: ACTS.absence,
  },
  {
    from: 'discharged',
    event: 'decline-restore',
    to: 'discharged',
    roles: ACTORS.organisation,
    guard: 'is-asked',
    cite: ACTS.absence,
  },
] as const satisfies readonly Transition[]
