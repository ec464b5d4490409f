import { edgesOf, type StateLine, stateLines } from '#platform/access/state-lines.ts'
import { RESTRICTION_EDGES, RESTRICTION_STATES } from './domain/restriction.ts'

/** In which states of a request to restrict processing its actions are possible. */
export const states: readonly StateLine[] = stateLines(
  'restriction',
  RESTRICTION_STATES,
  edgesOf(RESTRICTION_EDGES),
  {
    'data-rights.decide-restriction': ['grant', 'refuse'],
    'data-rights.end-restriction': ['withdraw', 'lift'],
  },
)
