import { edgesOf, type StateLine, stateLines } from '#platform/access/state-lines.ts'
import { FILE_ACTS, FILE_EDGES, FILE_STATES } from './domain/file-state.ts'

/** In which states of a file its actions are possible: every act of the table is an action. */
export const states: readonly StateLine[] = stateLines(
  'file',
  FILE_STATES,
  edgesOf(FILE_EDGES),
  Object.fromEntries(FILE_ACTS.map((act) => [`consultation.${act}`, [act]])),
)
