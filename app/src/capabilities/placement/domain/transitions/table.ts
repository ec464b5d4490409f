import { ARRIVAL } from './arrival.ts'
import { CHOICE } from './choice.ts'
import { DECISION } from './decision.ts'
import { STAY, SUPERSEDED } from './stay.ts'
import { STEPS } from './steps.ts'
import type { Transition } from './transition.ts'

/** The state machine of a request, phase by phase. */
export const TRANSITIONS = [
  ...DECISION,
  ...CHOICE,
  ...ARRIVAL,
  ...STAY,
  ...STEPS,
  ...SUPERSEDED,
] as const satisfies readonly Transition[]
