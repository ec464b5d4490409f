import { edgesOf, type StateLine, stateLines } from '#platform/access/state-lines.ts'
import { NEED_EDGES, NEED_STATES } from './domain/need.ts'
import { ORDER_EDGES, ORDER_STATES } from './domain/order.ts'
import { VOUCHER_EDGES, VOUCHER_STATES } from './domain/voucher.ts'

/** In which states of a request, an order and a voucher their actions are possible. */
export const states: readonly StateLine[] = [
  ...stateLines('request for an aid', NEED_STATES, edgesOf(NEED_EDGES), {
    'aids.answer': ['answer'],
    'aids.withdraw-need': ['withdraw'],
    'aids.place-order': ['order'],
  }),
  ...stateLines('order of an aid', ORDER_STATES, edgesOf(ORDER_EDGES), {
    'aids.accept-order': ['accept'],
    'aids.decline-order': ['decline'],
    'aids.deliver': ['deliver'],
    'aids.confirm-receipt': ['confirm'],
    'aids.send-back': ['send-back'],
    'aids.choose-supplier': ['choose'],
    'aids.ask-commission': ['ask-commission'],
    'aids.conclude': ['conclude'],
    'aids.procure': ['procure'],
    'aids.cancel-order': ['cancel'],
  }),
  ...stateLines('sanatorium voucher', VOUCHER_STATES, edgesOf(VOUCHER_EDGES), {
    'aids.offer-voucher': ['offer'],
    'aids.answer-offer': ['answer'],
    'aids.withdraw-voucher': ['withdraw'],
    'aids.record-stay': ['record'],
  }),
]
