import { edgesOf, type StateLine, stateLines } from '#platform/access/state-lines.ts'
import { EDGES, STATES } from './domain/request.ts'

/** In which states of a request for correction its actions are possible. */
export const states: readonly StateLine[] = stateLines('correction', STATES, edgesOf(EDGES), {
  'corrections.decide': ['grant', 'refuse'],
  'corrections.withdraw': ['withdraw'],
})
