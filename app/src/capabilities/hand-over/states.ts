import { edgesOf, type StateLine, stateLines } from '#platform/access/state-lines.ts'
import { DIAGNOSTICS_EDGES, DIAGNOSTICS_STATES } from './domain/diagnostics.ts'
import { ITEM_EDGES, ITEM_STATES, LIST_EDGES, LIST_STATES } from './domain/list.ts'

/** In which states of a list, an item and diagnostics their actions are possible. */
export const states: readonly StateLine[] = [
  ...stateLines('hand-over list', LIST_STATES, edgesOf(LIST_EDGES), {
    'hand-over.record-view': ['hear-view'],
  }),
  ...stateLines('hand-over item', ITEM_STATES, edgesOf(ITEM_EDGES), {
    'hand-over.settle-item': ['settle'],
    'hand-over.reopen-item': ['reopen'],
  }),
  ...stateLines('vocational diagnostics', DIAGNOSTICS_STATES, edgesOf(DIAGNOSTICS_EDGES), {
    'hand-over.record-diagnostics': ['record'],
    'hand-over.take-back-diagnostics': ['take-back'],
  }),
]
