import { edgesOf, type StateLine, stateLines } from '#platform/access/state-lines.ts'
import { ORDER_EDGES, ORDER_STATES } from './domain/order.ts'

/** In which states of an order its actions are possible. */
export const states: readonly StateLine[] = stateLines('order', ORDER_STATES, edgesOf(ORDER_EDGES), {
  'services.record-plan': ['plan'],
  'services.seat': ['serve'],
  'services.record-session': ['serve'],
  'services.record-sessions': ['serve'],
  'services.finish': ['finish'],
  'services.stop': ['stop'],
})
