import { edgesOf, type StateLine, stateLines } from '#platform/access/state-lines.ts'
import { HELP_EDGES, HELP_STATES } from './domain/help.ts'

/** In which states of a help at a terminal its actions are possible. */
export const states: readonly StateLine[] = stateLines(
  'help at a terminal',
  HELP_STATES,
  edgesOf(HELP_EDGES),
  { 'kiosk.begin-help': ['begin'], 'kiosk.end-help': ['end'] },
)
