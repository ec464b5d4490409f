import type { DeadlineHandler } from '#platform/module.ts'
import type { Act } from '#platform/use-case/act.ts'
import { ACTS } from '../domain/acts.ts'
import { isIndicated } from '../domain/need.ts'
import { isOrderEvent } from '../domain/order.ts'
import { isVoucherEvent } from '../domain/voucher.ts'
import { findNeed } from '../read/needs.ts'
import { findOrder } from '../read/orders.ts'
import { findVoucher } from '../read/vouchers.ts'
import { backToFamily } from '../use-cases/supply.ts'
import { aboutVoucher, passOn } from '../use-cases/vouchers.ts'
import { aboutNeed, aboutOrder, tell } from '../use-cases/working.ts'

/** The two months of the portal are over without an order: the family is told, the right stays. */
async function orderTermOver(act: Act, needId: string): Promise<void> {
  const need = await findNeed(act, needId)
  if (need === undefined || !isIndicated(need, act.today)) return
  await act.record({ name: 'aids.order-term-passed', ...aboutNeed(need), cite: [ACTS.order] })
  await tell(act, 'aids.order-term-passed', need, need.version)
}

/** The supplier has not answered: the order goes back to the family. */
async function acceptanceOver(act: Act, orderId: string): Promise<void> {
  const order = await findOrder(act, orderId)
  if (order !== undefined && isOrderEvent('accept', order.state))
    await backToFamily(act, order, { saidReason: 'no-answer' })
}

/** The replacement term comes, or is there: the family is told, the department sees it on its list. */
async function replacement(act: Act, orderId: string, event: 'near' | 'due'): Promise<void> {
  const order = await findOrder(act, orderId)
  if (order?.state !== 'received') return
  const kind = `aids.replacement-${event}`
  await act.record({
    name: kind,
    ...aboutOrder(order),
    data: { on: order.replaceOn ?? null },
    cite: [ACTS.terms],
  })
  await tell(act, kind, order, order.version)
}

/** The offer was not answered: the voucher goes on to the next, the day of application stays. */
async function offerOver(act: Act, voucherId: string): Promise<void> {
  const voucher = await findVoucher(act, voucherId)
  if (voucher === undefined || !isVoucherEvent('answer', voucher.state)) return
  if (await passOn(act, voucher, 'lapsed')) await tell(act, 'aids.voucher-lapsed', voucher, voucher.version)
}

/** The family may apply for a sanatorium again. */
async function voucherAgain(act: Act, voucherId: string): Promise<void> {
  const voucher = await findVoucher(act, voucherId)
  if (voucher === undefined) return
  await act.record({ name: 'aids.voucher-again', ...aboutVoucher(voucher), cite: [ACTS.terms] })
  await tell(act, 'aids.voucher-again', voucher, voucher.version)
}

/** What the worker does when a term of an aid or a voucher is over. */
export const deadlines = {
  'aids.order-by': (act, { subjectId }) => orderTermOver(act, subjectId),
  'aids.accept-order': (act, { subjectId }) => acceptanceOver(act, subjectId),
  'aids.replacement-near': (act, { subjectId }) => replacement(act, subjectId, 'near'),
  'aids.replacement': (act, { subjectId }) => replacement(act, subjectId, 'due'),
  'aids.voucher-answer': (act, { subjectId }) => offerOver(act, subjectId),
  'aids.voucher-again': (act, { subjectId }) => voucherAgain(act, subjectId),
} as const satisfies Record<string, DeadlineHandler>
