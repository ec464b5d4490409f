import { edgesOf, type StateLine, stateLines } from '#platform/access/state-lines.ts'
import { VERSION_EDGES, VERSION_STATES } from './domain/version.ts'

/** In which states of a version its actions are possible. */
export const states: readonly StateLine[] = stateLines(
  'questionnaire',
  VERSION_STATES,
  edgesOf(VERSION_EDGES),
  {
    'instruments.put-item': ['write'],
    'instruments.arrange': ['write'],
    'instruments.put-score': ['write'],
    'instruments.publish': ['publish'],
    'instruments.retire': ['retire'],
    'instruments.discard': ['discard'],
  },
)
