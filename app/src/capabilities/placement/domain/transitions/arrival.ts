import { ACTS } from '../citations.ts'
import type { State } from '../states.ts'
import { ACTORS, type Transition } from './transition.ts'

/** While a place is kept: arrival, or the end of the term. */
function arrivalFrom(from: State): readonly Transition[] {
  return [
    {
      from,
      event: 'arrive',
      to: 'admitted',
      roles: ACTORS.organisation,
      guard: 'has-referral',
      document: 'arrival-act',
      cite: ACTS.referral,
    },
    {
      from,
      event: 'arrival-term-missed',
      to: 'not-arrived',
      roles: ACTORS.system,
      guard: 'is-over',
      cite: ACTS.placement,
    },
  ]
}

/** From a kept place to admission: one deferral, the late notice, the term that passes (p. 3, 7; DEC-11). */
export const ARRIVAL = [
  {
    from: 'reserved',
    event: 'defer-arrival',
    to: 'deferred',
    roles: ACTORS.own,
    guard: 'may-defer',
    document: 'inability-notice',
    cite: ACTS.placement,
    clock: 'placement.defer',
  },
  {
    from: 'not-arrived',
    event: 'accept-late-notice',
    to: 'deferred',
    roles: ACTORS.organisation,
    guard: 'late-notice-proved',
    document: 'inability-notice',
    cite: ACTS.startsReading,
    clock: 'placement.defer',
  },
  {
    from: 'not-arrived',
    event: 'arrive',
    to: 'admitted',
    roles: ACTORS.organisation,
    guard: 'came-in-time',
    document: 'arrival-act',
    cite: ACTS.placement,
  },
  ...arrivalFrom('reserved'),
  ...arrivalFrom('deferred'),
] as const satisfies readonly Transition[]
