import { edgesOf, type StateLine, stateLines } from '#platform/access/state-lines.ts'
import { NEED_EDGES, NEED_STATES } from './domain/need.ts'

/** In which states of a need something may be done about it. */
export const states: readonly StateLine[] = stateLines(
  'need of an organisation',
  NEED_STATES,
  edgesOf(NEED_EDGES),
  {
    'provision.allocate': ['allocate'],
    'provision.refuse': ['refuse'],
    'provision.take-back': ['take-back'],
  },
)
