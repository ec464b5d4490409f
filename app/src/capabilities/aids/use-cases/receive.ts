import { isAfter, ok } from '@tirek/kernel'
import { z } from 'zod'
import type { Act } from '#platform/use-case/act.ts'
import { idField, textField, versionField } from '#platform/use-case/fields.ts'
import { stale } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/acts.ts'
import { findItem } from '../domain/catalogue.ts'
import { type Order, RETURN_REASONS, reminderOn, replaceOn } from '../domain/order.ts'
import { moveOrder } from '../store/orders.ts'
import { orderOutput } from './place-order.ts'
import { aboutOrder, openOrder, takeFromSupplier } from './working.ts'

const one = { orderId: idField, version: versionField.optional() }

/** Two rows of the replacement clock: a reminder before the term, and the term itself. */
async function startClock(act: Act, order: Order): Promise<void> {
  const item = findItem(order.item)
  const due = item && replaceOn(item, act.today)
  if (item?.termId === undefined || due === undefined) return
  const about = {
    ...aboutOrder(order),
    cite: ACTS.terms,
    ownerRole: 'representative',
    fires: 'start' as const,
  }
  const near = reminderOn(due, act.today)
  if (isAfter(due, near)) await act.deadlines.startOn({ ...about, kind: 'aids.replacement-near', due: near })
  await act.deadlines.startOn({ ...about, kind: 'aids.replacement', due, termId: item.termId })
}

/** The family says that it has what was ordered; from this day the replacement term runs. */
export const confirmReceipt = command({
  name: 'aids.confirm-receipt',
  title: { kk: 'Алғанын растау', ru: 'Подтвердить получение', en: 'Confirm the receipt' },
  basis: [ACTS.order, ACTS.terms],
  input: z.object(one),
  output: orderOutput,
  run: async (act, given) => {
    const found = await openOrder(act, given, 'confirm')
    if (!found.ok) return found
    const order = found.value
    const item = findItem(order.item)
    const replaced = item && replaceOn(item, act.today)
    if (!(await moveOrder(act, order, 'received', { receivedOn: act.today, replaceOn: replaced })))
      return stale()
    await startClock(act, order)
    await takeFromSupplier(act, order)
    const data = { replaceOn: replaced ?? null }
    await act.record({ name: 'aids.received', ...aboutOrder(order), data, cite: [ACTS.order, ACTS.terms] })
    return ok({ orderId: order.id, personId: order.personId })
  },
})

/** It is not what was ordered: back to the supplier, with the reason. */
export const sendBack = command({
  name: 'aids.send-back',
  title: { kk: 'Тапсырыс сай емес', ru: 'Это не то, что заказано', en: 'Not what was ordered' },
  basis: [ACTS.order],
  input: z.object({ ...one, reason: z.enum(RETURN_REASONS), words: textField }),
  output: orderOutput,
  run: async (act, { reason, words, ...given }) => {
    const found = await openOrder(act, given, 'send-back')
    if (!found.ok) return found
    const order = found.value
    if (!(await moveOrder(act, order, 'returned', { saidReason: reason, said: words }))) return stale()
    await act.record({ name: 'aids.sent-back', ...aboutOrder(order), data: { reason }, cite: [ACTS.order] })
    return ok({ orderId: order.id, personId: order.personId })
  },
})

/** The family needs it no longer; nothing else changes for the child. */
export const cancelOrder = command({
  name: 'aids.cancel-order',
  title: { kk: 'Тапсырыстан бас тарту', ru: 'Отменить заказ', en: 'Cancel an order' },
  basis: [ACTS.order],
  input: z.object(one),
  output: orderOutput,
  run: async (act, given) => {
    const found = await openOrder(act, given, 'cancel')
    if (!found.ok) return found
    const order = found.value
    if (!(await moveOrder(act, order, 'cancelled'))) return stale()
    await takeFromSupplier(act, order)
    await act.record({ name: 'aids.cancelled', ...aboutOrder(order), cite: [ACTS.order] })
    return ok({ orderId: order.id, personId: order.personId })
  },
})
