import { localize, ok } from '@tirek/kernel'
import { z } from 'zod'
import { listOrganisations } from '#capabilities/network/index.ts'
import { findPerson, fullName, listPeople } from '#capabilities/registry/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField } from '#platform/use-case/fields.ts'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS, ROUTES, type Route } from '../domain/acts.ts'
import { isIndicated } from '../domain/need.ts'
import { ORDER_STATES, type OrderState } from '../domain/order.ts'
import { OPEN_STATES, VOUCHER_STATES } from '../domain/voucher.ts'
import { findNeed, listWaiting, type NeedDesk } from '../read/needs.ts'
import { listOffersOf } from '../read/offers.ts'
import { findOrder, listOrdersAt, type OrderLine } from '../read/orders.ts'
import { listVouchersAt } from '../read/vouchers.ts'
import { needShape, shownNeed, shownSupply, supplyShape } from './shapes.ts'
import { needSupplier } from './supply.ts'
import { namesOf, noSuch } from './working.ts'

/** Whose requests an actor answers: the department those of the programme, a doctor those of the own organisation. */
export function deskOf({ actor }: Pick<Act, 'actor'>): NeedDesk {
  const isDepartment = actor.role === 'ed-specialist' || actor.role === 'ed-head'
  return isDepartment
    ? { route: 'disability-programme' }
    : { route: 'medical-indication', organisationId: actor.organisationId ?? '' }
}

async function childNames(act: Act, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const people = await listPeople(act.db, [...new Set(ids)])
  return new Map(people.map((person) => [person.id, fullName(person)]))
}

/** What waits for an answer at the own desk, the earliest request first. */
export const listNeeds = query({
  name: 'aids.needs',
  title: { kk: 'Құрал сұраған отбасылар', ru: 'Просьбы о средствах', en: 'Requests for aids' },
  basis: [ACTS.indication, ACTS.programme],
  input: z.object({}),
  output: z.object({
    needs: z.array(
      z.object({
        needId: z.uuid(),
        personId: z.uuid(),
        fullName: z.string(),
        item: z.string(),
        askedOn: z.string(),
      }),
    ),
  }),
  reads: (_input, { needs }) => needs.map(({ personId }) => personId),
  run: async (act) => {
    const found = await listWaiting(act.db, deskOf(act))
    const names = await childNames(
      act,
      found.map(({ personId }) => personId),
    )
    return ok({ needs: found.map((one) => ({ ...one, fullName: names.get(one.personId) ?? '' })) })
  },
})

/** One request, for whoever answers it. */
export const showNeed = query({
  name: 'aids.need',
  title: { kk: 'Құрал туралы өтініш', ru: 'Просьба о средстве', en: 'A request for an aid' },
  basis: [ACTS.indication, ACTS.programme],
  input: z.object({ needId: idField }),
  output: needShape.extend({ fullName: z.string(), birthDate: z.string(), askerName: z.string() }),
  reads: (_input, { personId }) => [personId],
  run: async (act, { needId }) => {
    const need = await findNeed(act, needId)
    const { route, organisationId } = deskOf(act)
    const isOwn = need?.route === route && need.organisationId === organisationId
    const person = need && isOwn ? await findPerson(act.db, need.personId) : undefined
    if (need === undefined || person === undefined) return noSuch()
    const names = await namesOf(act, [need.organisationId])
    return ok({
      ...shownNeed(need, names, isIndicated(need, act.today)),
      fullName: fullName(person),
      birthDate: person.birthDate,
      askerName: need.askerName,
    })
  },
})

const lineShape = z.object({
  orderId: z.uuid(),
  personId: z.uuid(),
  item: z.string(),
  state: z.enum(ORDER_STATES),
  orderedOn: z.string(),
  movedOn: z.string(),
  deliveryOn: z.string().nullable(),
  replaceOn: z.string().nullable(),
})

const shownLine = (line: OrderLine) => ({
  ...line,
  deliveryOn: line.deliveryOn ?? null,
  replaceOn: line.replaceOn ?? null,
})

/** The orders of the own supplier, or those on which the commission concludes. */
export const listSupply = query({
  name: 'aids.supply-orders',
  title: { kk: 'Тапсырыстар', ru: 'Заказы', en: 'Orders' },
  basis: [ACTS.suppliers, ACTS.noSupplier],
  input: z.object({ state: z.enum(ORDER_STATES).optional() }),
  output: z.object({ orders: z.array(lineShape) }),
  reads: (_input, { orders }) => orders.map(({ personId }) => personId),
  run: async (act, { state }) => {
    if (act.actor.role === 'aids-commission') {
      const found = await listOrdersAt(act.db, { states: ['no-supplier'] })
      return ok({ orders: found.map(shownLine) })
    }
    const supplier = await needSupplier(act)
    if (!supplier.ok) return supplier
    const open: readonly OrderState[] = ['ordered', 'accepted', 'delivered', 'returned']
    const states = state === undefined ? open : open.filter((one) => one === state)
    const found = await listOrdersAt(act.db, { supplierId: supplier.value, states })
    return ok({ orders: found.map(shownLine) })
  },
})

/** One order, as far as a supplier or the commission needs it. */
export const showSupply = query({
  name: 'aids.supply-order',
  title: { kk: 'Өнім берушіге тапсырыс', ru: 'Заказ поставщику', en: 'An order to a supplier' },
  basis: [ACTS.suppliers, ACTS.noSupplier],
  input: z.object({ orderId: idField }),
  output: supplyShape,
  reads: (_input, { personId }) => [personId],
  run: async (act, { orderId }) => {
    const order = await findOrder(act, orderId)
    const isSupplier = act.actor.role === 'aids-supplier'
    const isOwn = isSupplier ? order?.supplierId === act.actor.organisationId : order?.state === 'no-supplier'
    return order === undefined || !isOwn ? noSuch() : ok(shownSupply(order, isSupplier))
  },
})

/** What the own supplier offers. */
export const showOffers = query({
  name: 'aids.own-offers',
  title: { kk: 'Ұсынатын заттарымыз', ru: 'Наше предложение', en: 'What we offer' },
  basis: [ACTS.suppliers],
  input: z.object({}),
  output: z.object({ items: z.array(z.string()) }),
  run: async (act) => {
    const supplier = await needSupplier(act)
    return supplier.ok ? ok({ items: [...(await listOffersOf(act.db, supplier.value))] }) : supplier
  },
})

/** What the department sees: what is to be procured, what stands, what is to be replaced soon. */
export const DEPARTMENT_TABS = ['to-procure', 'standing', 'replacement'] as const

export function departmentDesk(tab: (typeof DEPARTMENT_TABS)[number], { today }: Pick<Act, 'today'>) {
  if (tab === 'to-procure') return { states: ['to-procure'] as const }
  if (tab === 'standing') return { states: ['no-supplier', 'choose-supplier', 'returned'] as const }
  return { states: ['received'] as const, remindedBy: today }
}

/** Orders of the region that want something of the department. */
export const listDepartment = query({
  name: 'aids.department-orders',
  title: { kk: 'Өңірдегі тапсырыстар', ru: 'Заказы региона', en: 'Orders of the region' },
  basis: [ACTS.procurement, ACTS.terms],
  input: z.object({ tab: z.enum(DEPARTMENT_TABS).default('to-procure') }),
  output: z.object({ orders: z.array(lineShape.extend({ fullName: z.string() })) }),
  reads: (_input, { orders }) => orders.map(({ personId }) => personId),
  run: async (act, { tab }) => {
    const found = await listOrdersAt(act.db, departmentDesk(tab, act))
    const names = await childNames(
      act,
      found.map(({ personId }) => personId),
    )
    return ok({
      orders: found.map((one) => ({ ...shownLine(one), fullName: names.get(one.personId) ?? '' })),
    })
  },
})

/** The suppliers of a region, for a procurement. */
export const listSuppliers = query({
  name: 'aids.suppliers',
  title: { kk: 'Өнім берушілер', ru: 'Поставщики', en: 'Suppliers' },
  basis: [ACTS.suppliers],
  input: z.object({}),
  output: z.object({ suppliers: z.array(z.object({ id: z.uuid(), name: z.string() })) }),
  run: async (act) => {
    const wish = { kinds: ['aids-supplier'], state: 'existing' } as const
    const region = act.actor.regions[0]
    const { organisations } = await listOrganisations(act.db, { ...wish, region }, { page: 1, size: 100 })
    return ok({ suppliers: organisations.map(({ id, name }) => ({ id, name: localize(name, act.lang) })) })
  },
})

/** The queue of one route, in its order, and the vouchers under way. */
export const showQueue = query({
  name: 'aids.queue',
  title: { kk: 'Санаторий кезегі', ru: 'Очередь на санаторий', en: 'Queue for a sanatorium' },
  basis: [ACTS.sanatorium, ACTS.terms],
  input: z.object({ route: z.enum(ROUTES).default('disability-programme') }),
  output: z.object({
    vouchers: z.array(
      z.object({
        voucherId: z.uuid(),
        personId: z.uuid(),
        fullName: z.string(),
        state: z.enum(VOUCHER_STATES),
        appliedOn: z.string(),
        isAccompanied: z.boolean(),
        sanatorium: z.string().nullable(),
        fromOn: z.string().nullable(),
        toOn: z.string().nullable(),
        answerBy: z.string().nullable(),
      }),
    ),
  }),
  reads: (_input, { vouchers }) => vouchers.map(({ personId }) => personId),
  run: async (act, { route }: { route: Route }) => {
    const found = await listVouchersAt(act.db, route, OPEN_STATES)
    const names = await childNames(
      act,
      found.map(({ personId }) => personId),
    )
    return ok({ vouchers: found.map((one) => ({ ...one, fullName: names.get(one.personId) ?? '' })) })
  },
})
