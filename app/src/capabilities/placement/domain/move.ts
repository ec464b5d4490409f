import { ok, type Result } from '@tirek/kernel'
import { ACTS } from './citations.ts'
import { no, type PlacementRefusal } from './refusal.ts'
import type { PlacementRole, State } from './states.ts'
import { TRANSITIONS } from './transitions/table.ts'
import type { Event, Transition } from './transitions/transition.ts'

/** The edge for an event in a state, if there is one. */
export function findTransition(state: State, event: Event): Transition | undefined {
  return TRANSITIONS.find((edge) => edge.from === state && edge.event === event)
}

/**
 * Whether a role may do an event in a state. The guard of the edge is the caller's next question, except for
 * edges whose rules are not loaded yet: those are refused here (DEC-24).
 */
export function move(state: State, event: Event, role: PlacementRole): Result<Transition, PlacementRefusal> {
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
  if (edge.guard === 'rules-loaded') return no('rules-not-loaded', [ACTS.scope, edge.cite], { event })
  return ok(edge)
}

/** The events that a role could do in a state, for pages that offer only what can be done. */
export function listMoves(state: State, role: PlacementRole): readonly Event[] {
  return TRANSITIONS.filter((edge) => edge.from === state && edge.guard !== 'rules-loaded')
    .filter((edge: Transition) => edge.roles.includes(role))
    .map((edge) => edge.event)
}
