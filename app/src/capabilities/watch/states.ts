import { edgesOf, type StateLine, stateLines } from '#platform/access/state-lines.ts'
import { ITEM_EDGES, ITEM_STATES, type ItemEvent } from './domain/item.ts'

/** In which states of a case its official may act. */
export const states: readonly StateLine[] = stateLines<ItemEvent>(
  'case that stands still',
  ITEM_STATES,
  edgesOf(ITEM_EDGES),
  {
    'watch.answer': ['answer'],
    'watch.hand-over': ['hand-over'],
  },
)
