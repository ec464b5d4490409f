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

/** The stay and its end (p. 21); leave, transfer and departure wait for points 4 and 8–20 (DEC-24). */
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
    from: 'admitted',
    event: 'start-leave',
    to: 'on-leave',
    roles: ACTORS.organisation,
    guard: 'rules-loaded',
    cite: ACTS.unloadedPoints,
  },
  {
    from: 'on-leave',
    event: 'end-leave',
    to: 'admitted',
    roles: ACTORS.organisation,
    guard: 'rules-loaded',
    cite: ACTS.unloadedPoints,
  },
  {
    from: 'admitted',
    event: 'transfer',
    to: 'transferred',
    roles: ACTORS.organisation,
    guard: 'rules-loaded',
    cite: ACTS.unloadedPoints,
  },
  {
    from: 'admitted',
    event: 'depart',
    to: 'left',
    roles: ACTORS.organisation,
    guard: 'rules-loaded',
    cite: ACTS.unloadedPoints,
  },
] as const satisfies readonly Transition[]
