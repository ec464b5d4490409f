import { edgesOf, type StateLine, stateLines } from '#platform/access/state-lines.ts'
import { DIAGNOSTICS_EDGES, DIAGNOSTICS_STATES } from './domain/diagnostics.ts'
import { ITEM_EDGES, ITEM_STATES } from './domain/list.ts'

/** In which states of an item and of diagnostics their actions are possible; the own view may be written in every state. */
export const states: readonly StateLine[] = [
  ...stateLines('hand-over item', ITEM_STATES, edgesOf(ITEM_EDGES), {
    'hand-over.settle-item': ['settle'],
    'hand-over.reopen-item': ['reopen'],
  }),
  ...stateLines('vocational diagnostics', DIAGNOSTICS_STATES, edgesOf(DIAGNOSTICS_EDGES), {
    'hand-over.record-diagnostics': ['record'],
    'hand-over.take-back-diagnostics': ['take-back'],
  }),
]
