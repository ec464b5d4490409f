import { ACTS } from '../citations.ts'
import type { State } from '../states.ts'
import { ACTORS, type Transition } from './transition.ts'

/** From each state in which the person may still choose: the choice, the queue, a court's act. */
function choiceFrom(from: State): readonly Transition[] {
  return [
    {
      from,
      event: 'choose-with-vacancy',
      to: 'reserved',
      roles: ACTORS.own,
      guard: 'place-is-free',
      document: 'choice',
      cite: ACTS.placement,
      clock: 'placement.arrive',
    },
    {
      from,
      event: 'choose-without-vacancy',
      to: 'chosen',
      roles: ACTORS.own,
      guard: 'no-place-is-free',
      document: 'choice',
      cite: ACTS.placement,
    },
    {
      from,
      event: 'join-queue',
      to: 'queued',
      roles: ACTORS.own,
      guard: 'no-place-is-free',
      document: 'queue-entry',
      cite: ACTS.placement,
    },
    courtActFrom(from),
  ]
}

/** A court's act reaches the person in the queue, too: the entry is closed with its reason (DEC-48). */
function courtActFrom(from: State): Transition {
  return {
    from,
    event: 'place-by-court-act',
    to: 'reserved',
    roles: ACTORS.executive,
    guard: 'has-court-act',
    document: 'court-act',
    cite: ACTS.noSeparation,
    clock: 'placement.arrive',
  }
}

/** From the decision to a place: the notification, the person's own choice, the queue (p. 7; DEC-11, 27). */
export const CHOICE = [
  {
    from: 'decided',
    event: 'notify',
    to: 'notified',
    roles: [...ACTORS.department, 'social-worker'],
    guard: 'none',
    document: 'notification',
    cite: ACTS.placement,
  },
  {
    from: 'notified',
    event: 'confirm-receipt',
    to: 'choosing',
    roles: [...ACTORS.own, ...ACTORS.department, 'social-worker'],
    guard: 'is-proved',
    cite: ACTS.startsReading,
    clock: 'placement.choose',
  },
  {
    from: 'choosing',
    event: 'choice-term-missed',
    to: 'choice-overdue',
    roles: ACTORS.system,
    guard: 'is-over',
    cite: ACTS.silentConsequences,
  },
  ...choiceFrom('notified'),
  ...choiceFrom('choosing'),
  ...choiceFrom('choice-overdue'),
  ...choiceFrom('chosen'),
  ...choiceFrom('not-arrived'),
  {
    from: 'queued',
    event: 'leave-queue',
    to: 'chosen',
    roles: ACTORS.own,
    guard: 'own-act',
    cite: ACTS.silentConsequences,
  },
  courtActFrom('queued'),
  {
    from: 'queued',
    event: 'offer-place',
    to: 'reserved',
    roles: ACTORS.system,
    guard: 'first-in-queue',
    cite: ACTS.placement,
    clock: 'placement.arrive',
  },
] as const satisfies readonly Transition[]
