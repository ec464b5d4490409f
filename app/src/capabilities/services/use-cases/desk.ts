import { ok } from '@tirek/kernel'
import { term } from '@tirek/law'
import { z } from 'zod'
import { listDirectionsTo } from '#capabilities/programme/index.ts'
import { fullName, listPeople } from '#capabilities/registry/index.ts'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/acts.ts'
import { tally } from '../domain/delivery.ts'
import { isLiveOrder, ORDER_STATES } from '../domain/order.ts'
import {
  countOrdersAt,
  DESK_PAGE,
  type DeskPart,
  listDirectionsWithOrder,
  listOrdersAt,
} from '../read/orders.ts'
import { outcomesOf } from '../read/sessions.ts'
import { lineOf, lineShape } from './shapes.ts'

/** What the desk may show of the orders of an organisation. */
export const DESK_PARTS = ['live', 'not-begun', 'plans', 'over'] as const

const PARTS: Readonly<Record<(typeof DESK_PARTS)[number], DeskPart>> = {
  live: { states: ORDER_STATES.filter(isLiveOrder) },
  'not-begun': { states: ['open'], onlyNotBegun: true },
  plans: { states: ['awaiting-plan'] },
  over: { states: ORDER_STATES.filter((one) => !isLiveOrder(one)) },
}

/** Work of an organisation of support: accepted children without an order, and the orders it owes sessions to. */
export const showDesk = query({
  name: 'services.desk',
  title: { kk: 'Қызмет көрсету үстелі', ru: 'Рабочий стол услуг', en: 'Desk of services' },
  basis: [ACTS.freeCorrection, ACTS.guaranteedVolume],
  input: z.strictObject({
    show: z.enum(DESK_PARTS).default('live'),
    page: z.coerce.number().int().min(1).max(1000).default(1),
  }),
  output: z.object({
    waiting: z.array(
      z.object({
        personId: z.uuid(),
        name: z.string(),
        service: z.string(),
        acceptedOn: z.string(),
        due: z.string(),
      }),
    ),
    orders: z.array(lineShape.extend({ name: z.string(), firstDue: z.string() })),
    page: z.number(),
    pages: z.number(),
  }),
  reads: (_input, { waiting, orders }) => [...new Set([...waiting, ...orders].map((one) => one.personId))],
  run: async (act, { show, page }) => {
    const { organisationId = '' } = act.actor
    const orders = await listOrdersAt(act.db, organisationId, PARTS[show], page)
    const accepted = await listDirectionsTo(act.db, organisationId, ['accepted', 'started'])
    const served = await listDirectionsWithOrder(
      act.db,
      accepted.map((one) => one.id),
    )
    const waiting = accepted.filter((one) => !served.has(one.id))
    const people = await listPeople(act.db, [...new Set([...waiting, ...orders].map((one) => one.personId))])
    const names = new Map(people.map((one) => [one.id, fullName(one)]))
    const outcomes = await outcomesOf(
      act.db,
      orders.map((one) => one.id),
    )
    const { all } = await countOrdersAt(act.db, organisationId, PARTS[show])
    return ok({
      waiting: waiting.map(({ personId, service, answeredOn, sentOn }) => ({
        personId,
        service,
        name: names.get(personId) ?? '',
        acceptedOn: answeredOn ?? sentOn,
        due: term('project.order-after-direction', answeredOn ?? sentOn, act.calendar).due,
      })),
      orders: orders.map((one) => ({
        ...lineOf(one, tally(one.sessions, outcomes.get(one.id) ?? [])),
        name: names.get(one.personId) ?? '',
        firstDue: term('project.first-session', one.orderedOn, act.calendar).due,
      })),
      page,
      pages: Math.max(1, Math.ceil(all / DESK_PAGE)),
    })
  },
})
