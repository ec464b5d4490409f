import { edgesOf, type StateLine, stateLines } from '#platform/access/state-lines.ts'
import { CALL_EDGES, CALL_STATES } from './domain/call.ts'

/** In which states of a call its actions are possible. */
export const states: readonly StateLine[] = stateLines('call that is due', CALL_STATES, edgesOf(CALL_EDGES), {
  'outreach.record': ['record'],
})
