import { ok, type Result } from '@tirek/kernel'
import type { StandardStepId } from '@tirek/law'
import { ACTS } from './citations.ts'
import { no, type PlacementRefusal } from './refusal.ts'
import type { PlacementRole, State } from './states.ts'
import { TRANSITIONS } from './transitions/table.ts'
import type { Event, Transition } from './transitions/transition.ts'

/** The edge for an event in a state, if there is one. */
export function findTransition(state: State, event: Event): Transition | undefined {
  return TRANSITIONS.find((edge) => edge.from === state && edge.event === event)
}

/** The steps whose text has been entered on the day; without a word all of them still wait. */
export type OpenSteps = ReadonlySet<StandardStepId>

const NONE: OpenSteps = new Set()

/**
 * Whether a role may do an event in a state. The guard of the edge is the caller's next question; an edge whose step
 * still waits for its text is refused here (DEC-24).
 */
export function move(
  state: State,
  event: Event,
  role: PlacementRole,
  open: OpenSteps = NONE,
): Result<Transition, PlacementRefusal> {
  const edge = findTransition(state, event)
  if (edge === undefined) {
    const sources = TRANSITIONS.filter((known) => known.event === event)
    return no('wrong-state', [sources[0]?.cite ?? ACTS.scope], {
      state,
      event,
      allowed: [...new Set(sources.map((known) => known.from))],
    })
  }
  if (!edge.roles.includes(role))
    return no('wrong-actor', [edge.cite], { event, role, roles: [...edge.roles] })
  if (edge.step !== undefined && !open.has(edge.step))
    return no('rules-not-loaded', [ACTS.scope, ACTS.unloadedPoints], { event, step: edge.step })
  return ok(edge)
}

/** Whether an event belongs to a step that may still wait for its text. */
export function waitsForText(event: Event): boolean {
  return TRANSITIONS.some((edge: Transition) => edge.event === event && edge.step !== undefined)
}

/** The events that a role could do in a state, for pages that offer only what can be done. */
export function listMoves(state: State, role: PlacementRole, open: OpenSteps = NONE): readonly Event[] {
  return TRANSITIONS.map((edge): Transition => edge)
    .filter((edge) => edge.from === state && (edge.step === undefined || open.has(edge.step)))
    .filter((edge) => edge.roles.includes(role))
    .map((edge) => edge.event)
}
