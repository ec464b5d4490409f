import { ACTS } from '../citations.ts'
import type { State } from '../states.ts'
import { ACTORS, type Transition } from './transition.ts'

/** Temporary leave: asked by the person, granted by the organisation, closed until its text is entered (DEC-24). */
const LEAVE = [
  {
    from: 'admitted',
    event: 'ask-leave',
    to: 'admitted',
    roles: ACTORS.own,
    guard: 'best-interests',
    document: 'leave-application',
    cite: ACTS.unloadedPoints,
    step: 'leave',
  },
  {
    from: 'admitted',
    event: 'decline-leave',
    to: 'admitted',
    roles: ACTORS.organisation,
    guard: 'is-asked',
    cite: ACTS.unloadedPoints,
  },
  {
    from: 'admitted',
    event: 'start-leave',
    to: 'on-leave',
    roles: ACTORS.organisation,
    guard: 'is-asked',
    document: 'leave-order',
    cite: ACTS.unloadedPoints,
    step: 'leave',
  },
  // Who is away comes back whatever has become of the rules meanwhile.
  {
    from: 'on-leave',
    event: 'end-leave',
    to: 'admitted',
    roles: ACTORS.organisation,
    guard: 'none',
    cite: ACTS.unloadedPoints,
  },
] as const satisfies readonly Transition[]

/** Transfer: the person's own choice, a new referral of the department, the arrival (p. 3; DEC-24, 47). */
const TRANSFER = [
  {
    from: 'admitted',
    event: 'ask-transfer',
    to: 'admitted',
    roles: ACTORS.own,
    guard: 'place-is-free',
    document: 'transfer-application',
    cite: ACTS.unloadedPoints,
    step: 'transfer',
  },
  {
    from: 'admitted',
    event: 'withdraw-transfer',
    to: 'admitted',
    roles: ACTORS.own,
    guard: 'is-asked',
    cite: ACTS.unloadedPoints,
  },
  {
    from: 'admitted',
    event: 'answer-transfer',
    to: 'admitted',
    roles: ACTORS.department,
    guard: 'is-asked',
    document: 'transfer-referral',
    cite: ACTS.referral,
  },
  {
    from: 'admitted',
    event: 'transfer',
    to: 'transferred',
    roles: ACTORS.organisation,
    guard: 'has-transfer-referral',
    document: 'transfer-act',
    cite: ACTS.referral,
  },
] as const satisfies readonly Transition[]

/** Leaving by own wish, from the organisation or from a leave: it rests on consent and waits for no text (DEC-88). */
function departureFrom(from: Extract<State, 'admitted' | 'on-leave'>): readonly Transition[] {
  return [
    {
      from,
      event: 'wish-to-leave',
      to: from,
      roles: ACTORS.own,
      guard: 'best-interests',
      document: 'own-wish',
      cite: ACTS.consentToStay,
    },
    {
      from,
      event: 'withdraw-wish',
      to: from,
      roles: ACTORS.own,
      guard: 'wish-stands',
      cite: ACTS.consentToStay,
    },
    {
      from,
      event: 'depart',
      to: 'left',
      roles: [...ACTORS.organisation, ...ACTORS.system],
      guard: 'wish-stands',
      document: 'departure-act',
      cite: ACTS.consentToStay,
    },
  ]
}

/** The review of the category at the adult age (p. 2; REP-STD-4), and the individual plan. */
function reviewFrom(from: Extract<State, 'admitted' | 'on-leave'>): readonly Transition[] {
  return [
    {
      from,
      event: 'propose-category',
      to: from,
      roles: ACTORS.department,
      guard: 'none',
      document: 'category-proposal',
      cite: ACTS.scope,
    },
    {
      from,
      event: 'choose-after-review',
      to: from,
      roles: ACTORS.own,
      guard: 'is-of-age',
      document: 'category-choice',
      cite: ACTS.scope,
    },
    {
      from,
      event: 'set-plan-line',
      to: from,
      roles: ACTORS.organisation,
      guard: 'none',
      cite: ACTS.servicesReading,
    },
  ]
}

/** The steps of a stay that point 2 names besides discharge, and what belongs to living there. */
export const STEPS = [
  ...LEAVE,
  ...TRANSFER,
  ...departureFrom('admitted'),
  ...departureFrom('on-leave'),
  ...reviewFrom('admitted'),
  ...reviewFrom('on-leave'),
] as const satisfies readonly Transition[]
