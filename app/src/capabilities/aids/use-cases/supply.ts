import { isAfter, isBefore, ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import { findOrganisation } from '#capabilities/network/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import { dateField, idField, optionalText, versionField } from '#platform/use-case/fields.ts'
import { type Refusal, refuse, stale } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/acts.ts'
import { findItem } from '../domain/catalogue.ts'
import { DECLINE_REASONS, type Order } from '../domain/order.ts'
import { endOffer, insertOffer } from '../store/offers.ts'
import { moveOrder } from '../store/orders.ts'
import { itemField } from './ask.ts'
import { aboutOrder, openOrder, takeFromSupplier, tell } from './working.ts'

const one = { orderId: idField, version: versionField.optional() }
const output = z.object({ orderId: z.uuid() })

/** Somebody of a supplier, not of another organisation. */
export async function needSupplier(act: Act): Promise<Result<string, Refusal>> {
  const { organisationId } = act.actor
  const own = organisationId === undefined ? undefined : await findOrganisation(act.db, organisationId)
  return own?.kind === 'aids-supplier'
    ? ok(own.id)
    : refuse('aids.only-suppliers', { status: 'state', cite: [ACTS.suppliers] })
}

/** The supplier accepts with the day of delivery; what was sent back is accepted anew. */
export const acceptOrder = command({
  name: 'aids.accept-order',
  title: { kk: 'Тапсырысты қабылдау', ru: 'Принять заказ', en: 'Accept an order' },
  basis: [ACTS.suppliers],
  input: z.object({ ...one, deliveryOn: dateField }),
  output,
  run: async (act, { deliveryOn, ...given }) => {
    const found = await openOrder(act, given, 'accept')
    if (!found.ok) return found
    const order = found.value
    if (isBefore(deliveryOn, act.today))
      return refuse('aids.past-day', {
        ...{ status: 'invalid', cite: [ACTS.suppliers] },
        fields: [{ path: 'deliveryOn', code: 'day-passed' }],
      })
    if (!(await moveOrder(act, order, 'accepted', { deliveryOn }))) return stale()
    await act.asSystem(() => act.deadlines.meet('aids.accept-order', order.id))
    await act.record({
      name: 'aids.accepted',
      ...aboutOrder(order),
      data: { deliveryOn },
      cite: [ACTS.suppliers],
    })
    await tell(act, 'aids.accepted', order, order.version)
    return ok({ orderId: order.id })
  },
})

/** The order goes back to the family, to choose another supplier; a procured one to the department. */
export async function backToFamily(
  act: Act,
  order: Order,
  why: { readonly saidReason: string; readonly said?: string | undefined },
): Promise<boolean> {
  const to = order.channel === 'procurement' ? 'to-procure' : 'choose-supplier'
  if (!(await moveOrder(act, order, to, why))) return false
  const data = { reason: why.saidReason }
  await act.record({ name: 'aids.declined', ...aboutOrder(order), data, cite: [ACTS.suppliers] })
  await tell(act, 'aids.declined', order, order.version)
  await takeFromSupplier(act, order)
  return true
}

/** The supplier cannot: with the reason, and the family chooses another. */
export const declineOrder = command({
  name: 'aids.decline-order',
  title: { kk: 'Тапсырыстан бас тарту', ru: 'Отклонить заказ', en: 'Decline an order' },
  basis: [ACTS.suppliers],
  input: z.object({ ...one, reason: z.enum(DECLINE_REASONS), words: optionalText }),
  output,
  run: async (act, { reason, words, ...given }) => {
    const found = await openOrder(act, given, 'decline')
    if (!found.ok) return found
    const isMoved = await backToFamily(act, found.value, { saidReason: reason, said: words })
    return isMoved ? ok({ orderId: found.value.id }) : stale()
  },
})

/** The supplier has brought it; the family confirms or sends it back. */
export const deliver = command({
  name: 'aids.deliver',
  title: { kk: 'Жеткізгенін белгілеу', ru: 'Отметить доставку', en: 'Record a delivery' },
  basis: [ACTS.order],
  input: z.object({ ...one, deliveredOn: dateField }),
  output,
  run: async (act, { deliveredOn, ...given }) => {
    const found = await openOrder(act, given, 'deliver')
    if (!found.ok) return found
    const order = found.value
    if (isAfter(deliveredOn, act.today) || isBefore(deliveredOn, order.orderedOn))
      return refuse('aids.delivery-day', {
        ...{ status: 'invalid', cite: [ACTS.order] },
        fields: [{ path: 'deliveredOn', code: 'not-yet' }],
      })
    if (!(await moveOrder(act, order, 'delivered', { deliveredOn }))) return stale()
    await act.record({
      name: 'aids.delivered',
      ...aboutOrder(order),
      data: { deliveredOn },
      cite: [ACTS.order],
    })
    await tell(act, 'aids.delivered', order, order.version)
    return ok({ orderId: order.id })
  },
})

/** What the supplier offers, and offers no longer. */
export const changeOffer = command({
  name: 'aids.change-offer',
  title: { kk: 'Ұсынылатын заттарды өзгерту', ru: 'Изменить предложение', en: 'Change what is offered' },
  basis: [ACTS.suppliers],
  input: z.object({ item: itemField, isOffered: z.boolean() }),
  output: z.object({ item: z.string() }),
  run: async (act, { item, isOffered }) => {
    const supplier = await needSupplier(act)
    if (!supplier.ok) return supplier
    if (findItem(item)?.group === 'sanatorium')
      return refuse('aids.by-voucher', { status: 'state', cite: [ACTS.sanatorium] })
    await (isOffered ? insertOffer(act, supplier.value, item) : endOffer(act, supplier.value, item))
    return ok({ item })
  },
})
