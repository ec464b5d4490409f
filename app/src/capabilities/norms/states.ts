import { edgesOf, type StateLine, stateLines } from '#platform/access/state-lines.ts'
import { DOCUMENT_EDGES, DOCUMENT_STATES } from './domain/document.ts'

/** In which states of a document the bodies may act. */
export const states: readonly StateLine[] = stateLines('norm', DOCUMENT_STATES, edgesOf(DOCUMENT_EDGES), {
  'norms.approve': ['approve'],
  'norms.repeal': ['repeal'],
})
