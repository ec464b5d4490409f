import { edgesOf, type StateLine, stateLines } from '#platform/access/state-lines.ts'
import { COMPLAINT_EDGES, COMPLAINT_STATES } from './domain/complaint.ts'
import { SIGNAL_EDGES, SIGNAL_STATES } from './domain/signal.ts'

/** In which states of a complaint, and of a signal about a child, their actions are possible. */
export const states: readonly StateLine[] = [
  ...stateLines('complaint', COMPLAINT_STATES, edgesOf(COMPLAINT_EDGES), {
    'complaints.extend': ['extend'],
    'complaints.answer': ['answer'],
    'complaints.appeal': ['appeal'],
  }),
  ...stateLines('signal', SIGNAL_STATES, edgesOf(SIGNAL_EDGES), {
    'complaints.take-up-signal': ['take-up'],
    'complaints.close-signal': ['close'],
  }),
]
