import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { findPerson, fullName, isChild, listStatuses } from '#capabilities/registry/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField } from '#platform/use-case/fields.ts'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/acts.ts'
import { disabilityOn, isIndicated } from '../domain/need.ts'
import type { Voucher } from '../domain/voucher.ts'
import { MOVES, movesOf } from '../read/moves.ts'
import { findNeed, listNeedsOf } from '../read/needs.ts'
import { listSuppliersOf } from '../read/offers.ts'
import { findConclusion, findOrder, listOrdersOf } from '../read/orders.ts'
import { countBefore, listVouchersOf } from '../read/vouchers.ts'
import { needShape, orderShape, shownNeed, shownOrder, shownVoucher, voucherShape } from './shapes.ts'
import { namesOf, noSuch } from './working.ts'

async function placesInQueue(act: Act, vouchers: readonly Voucher[]) {
  const shown = []
  for (const one of vouchers) {
    const before = one.state === 'queued' ? await act.asSystem(() => countBefore(act.db, one)) : null
    shown.push(shownVoucher(one, before, act.today))
  }
  return shown
}

/** All of one person: which route is theirs, what was asked, ordered and queued for. */
export const showOfPerson = query({
  name: 'aids.of-person',
  title: { kk: 'Құралдар мен санаторий', ru: 'Средства и санаторий', en: 'Aids and sanatorium' },
  basis: [ACTS.indication, ACTS.programme, ACTS.twoRoutes],
  input: z.object({ personId: idField }),
  output: z.object({
    fullName: z.string(),
    isChild: z.boolean(),
    hasDisability: z.boolean(),
    phone: z.string().nullable(),
    address: z.string().nullable(),
    region: z.string(),
    needs: z.array(needShape),
    orders: z.array(orderShape),
    vouchers: z.array(voucherShape),
    /** What waits for the family, what is most urgent first: the same as on its path. */
    moves: z.array(z.object({ id: z.uuid(), item: z.string(), kind: z.enum(MOVES) })),
  }),
  reads: ({ personId }) => [personId],
  run: async (act, { personId }) => {
    const person = await findPerson(act.db, personId)
    if (person === undefined) return noSuch()
    const needs = await listNeedsOf(act, personId)
    const orders = await listOrdersOf(act, personId)
    const names = await namesOf(act, [
      ...needs.map((one) => one.organisationId),
      ...orders.map((one) => one.supplierId),
    ])
    return ok({
      fullName: fullName(person),
      isChild: isChild(person.birthDate, act.today),
      hasDisability: disabilityOn(await listStatuses(act.db, personId), act.today) !== undefined,
      phone: person.phone ?? null,
      address: person.address ?? null,
      region: person.region,
      needs: needs.map((one) => shownNeed(one, names, isIndicated(one, act.today))),
      orders: orders.map((one) => shownOrder(one, names, undefined)),
      vouchers: await placesInQueue(act, await listVouchersOf(act, personId)),
      moves: [...(await movesOf(act.db, personId, act.today))],
    })
  },
})

const supplierShape = z.object({ id: z.uuid(), name: z.string() })

async function suppliersOf(act: Act, item: string, region: string) {
  const ids = await listSuppliersOf(act.db, item, region)
  const names = await namesOf(act, ids)
  return ids.map((id) => ({ id, name: names.get(id) ?? '' }))
}

/** What an order is filled in with: the need, who supplies it, the earlier order. */
export const showChoices = query({
  name: 'aids.order-choices',
  title: { kk: 'Тапсырысқа дайындық', ru: 'Подготовка заказа', en: 'Before an order' },
  basis: [ACTS.order],
  input: z.object({ needId: idField }),
  output: z.object({
    need: needShape,
    fullName: z.string(),
    phone: z.string().nullable(),
    address: z.string().nullable(),
    suppliers: z.array(supplierShape),
    earlier: z
      .object({ receivedOn: z.string(), replaceOn: z.string().nullable(), size: z.number().nullable() })
      .nullable(),
  }),
  reads: (_input, { need }) => [need.personId],
  run: async (act, { needId }) => {
    const need = await findNeed(act, needId)
    const person = need && (await findPerson(act.db, need.personId))
    if (need === undefined || person === undefined) return noSuch()
    const received = (await listOrdersOf(act, need.personId)).find(
      (one) => one.item === need.item && one.route === need.route && one.receivedOn !== undefined,
    )
    return ok({
      need: shownNeed(need, new Map(), isIndicated(need, act.today)),
      fullName: fullName(person),
      phone: person.phone ?? null,
      address: person.address ?? null,
      suppliers: await suppliersOf(act, need.item, need.region),
      earlier:
        received?.receivedOn === undefined
          ? null
          : {
              receivedOn: received.receivedOn,
              replaceOn: received.replaceOn ?? null,
              size: received.size ?? null,
            },
    })
  },
})

/** One order, for the family and for the department. */
export const showOrder = query({
  name: 'aids.order',
  title: { kk: 'Тапсырыс', ru: 'Заказ', en: 'An order' },
  basis: [ACTS.order],
  input: z.object({ orderId: idField }),
  output: orderShape.extend({ fullName: z.string(), suppliers: z.array(supplierShape) }),
  reads: (_input, { personId }) => [personId],
  run: async (act, { orderId }) => {
    const order = await findOrder(act, orderId)
    const person = order && (await findPerson(act.db, order.personId))
    if (order === undefined || person === undefined) return noSuch()
    const names = await namesOf(act, [order.supplierId])
    return ok({
      ...shownOrder(order, names, await findConclusion(act.db, order.id)),
      fullName: fullName(person),
      suppliers: await suppliersOf(act, order.item, order.region),
    })
  },
})
