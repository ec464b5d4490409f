import { edgesOf, type StateLine, stateLines } from '#platform/access/state-lines.ts'
import { SERVED_EDGES, SERVED_STATES } from './domain/home-help.ts'

/** In which states of a child at a unit its actions are possible. */
export const states: readonly StateLine[] = stateLines('served child', SERVED_STATES, edgesOf(SERVED_EDGES), {
  'home-help.answer': ['answer'],
  'home-help.plan-visit': ['visit'],
  'home-help.end': ['end'],
})
