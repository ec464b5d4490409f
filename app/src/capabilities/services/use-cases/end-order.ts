import { addDays, ok } from '@tirek/kernel'
import { z } from 'zod'
import { tellFamily } from '#platform/notices/tell.ts'
import type { Act, HistoryEvent } from '#platform/use-case/act.ts'
import { refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/acts.ts'
import { tally } from '../domain/delivery.ts'
import {
  isLiveOrder,
  ORDER_EDGES,
  type OrderHead,
  type StopReason,
  WRITTEN_REASONS,
} from '../domain/order.ts'
import { listOrdersOf, listOrdersOn } from '../read/orders.ts'
import { outcomesOf } from '../read/sessions.ts'
import { updateOrder } from '../store/orders.ts'
import { endSeatsOf } from '../store/timetable.ts'
import { childHref } from './addresses.ts'
import { orderFields, orderOutput } from './fields.ts'
import { moved, ownOrder } from './own-order.ts'

/** Stops what is ahead of an order; every session that was stays as it is (10(2)). */
async function stop(act: Act, order: OrderHead, reason: StopReason): Promise<void> {
  await endSeatsOf(act.db, order, addDays(act.today, -1))
  await updateOrder(act.db, order, { state: 'stopped', endedOn: act.today, stopReason: reason })
  await act.record({
    name: 'services.stopped',
    region: order.region,
    personId: order.personId,
    subject: { kind: 'order', id: order.id },
    data: { reason, organisationId: order.organisationId },
    cite: [ORDER_EDGES.stop.cite],
  })
}

/** The volume is delivered: nothing is owed any more. */
export const finishOrder = command({
  name: 'services.finish',
  title: { kk: 'Қызметті аяқтау', ru: 'Завершить услугу', en: 'Finish a service' },
  basis: [ACTS.guaranteedVolume, ACTS.volume],
  input: z.strictObject(orderFields),
  output: orderOutput,
  run: async (act, which) => {
    const found = await ownOrder(act, which)
    if (!found.ok) return found
    const order = found.value
    const state = moved(order, 'finish')
    if (!state.ok) return state
    const outcomes = await outcomesOf(act.db, [order.id])
    const { left, owed } = tally(order.sessions, outcomes.get(order.id) ?? [])
    if (left > 0) return refuse('services.volume-left', { cite: [ACTS.volume], facts: { left, owed } })
    await endSeatsOf(act.db, order, addDays(act.today, -1))
    await updateOrder(act.db, order, { state: state.value, endedOn: act.today })
    const { id, region, personId } = order
    await act.record({ name: 'services.finished', region, personId, subject: { kind: 'order', id } })
    return ok({ orderId: id, personId, state: state.value })
  },
})

/** Ends a service before its volume is delivered. That the family did not come is no reason (17(1)). */
export const stopOrder = command({
  name: 'services.stop',
  title: { kk: 'Қызметті тоқтату', ru: 'Прекратить услугу', en: 'Stop a service' },
  basis: [ACTS.participation, ACTS.guaranteedVolume],
  input: z.strictObject({ ...orderFields, reason: z.enum(WRITTEN_REASONS) }),
  output: orderOutput,
  run: async (act, { reason, ...which }) => {
    const found = await ownOrder(act, which)
    if (!found.ok) return found
    const order = found.value
    const state = moved(order, 'stop')
    if (!state.ok) return state
    await stop(act, order, reason)
    const { id, region, personId } = order
    await tellFamily(act, {
      region,
      personId,
      kind: 'services.stopped',
      href: childHref(personId),
      once: id,
      cite: [ACTS.guaranteedVolume],
    })
    return ok({ orderId: id, personId, state: state.value })
  },
})

const REASON_OF: Readonly<Record<string, StopReason>> = {
  'programme.direction-withdrawn': 'consent-ended',
  'programme.direction-refused': 'direction-ended',
  'programme.service-ended': 'direction-ended',
}

/** Reactions to these events of directions: what is ahead stops, what was stays. */
export const DIRECTION_OVER = Object.keys(REASON_OF)

/** A direction is over: the orders that rest on it stop in the same transaction. */
export async function followEndOfDirection(act: Act, { name, subject }: HistoryEvent): Promise<void> {
  const reason = REASON_OF[name]
  if (reason === undefined) return
  for (const order of await listOrdersOn(act.db, subject.id))
    if (isLiveOrder(order.state)) await stop(act, order, reason)
}

/** Stops all that is ahead of a person, at every organisation; returns how many services it was. Runs as the system. */
export async function stopServices(act: Act, personId: string, reason: StopReason): Promise<number> {
  const live = (await listOrdersOf(act, personId)).filter(({ state }) => isLiveOrder(state))
  for (const order of live) await stop(act, order, reason)
  return live.length
}
