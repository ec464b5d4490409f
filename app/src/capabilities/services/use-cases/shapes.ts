import { z } from 'zod'
import { wordsShape } from '#platform/use-case/shapes.ts'
import { AID_ROUTES, FORMATS, PLACES } from '../domain/catalogue.ts'
import { OUTCOMES, SCALES, type Tally } from '../domain/delivery.ts'
import { findItem } from '../domain/items.ts'
import { CHANNELS, FUNDINGS, MEANS, ORDER_STATES, type OrderHead, STOP_REASONS } from '../domain/order.ts'
import { clockOf } from '../domain/timetable.ts'
import type { Order } from '../read/orders.ts'
import type { Session } from '../read/sessions.ts'

const NO_WORDS = { kk: '', ru: '', en: '' }

/** The name of a service. */
export function itemName(key: string) {
  return { ...(findItem(key)?.name ?? NO_WORDS) }
}

export const tallyShape = z.object({
  planned: z.number(),
  held: z.number(),
  familyCancelled: z.number(),
  organisationCancelled: z.number(),
  noShow: z.number(),
  left: z.number(),
  owed: z.number(),
})

/** An order as lists show it: nothing that was written about the child. */
export const lineShape = z.object({
  id: z.uuid(),
  personId: z.uuid(),
  item: z.string(),
  itemName: wordsShape,
  state: z.enum(ORDER_STATES),
  orderedOn: z.string(),
  firstSessionOn: z.string().nullable(),
  specialistName: z.string(),
  tally: tallyShape,
})

/** An order as a line. */
export function lineOf(order: OrderHead, tally: Tally): z.input<typeof lineShape> {
  const { id, personId, item, state, orderedOn, specialistName } = order
  const firstSessionOn = order.firstSessionOn ?? null
  return {
    id,
    personId,
    item,
    itemName: itemName(item),
    state,
    orderedOn,
    firstSessionOn,
    specialistName,
    tally,
  }
}

export const sessionShape = z.object({
  id: z.uuid(),
  onDay: z.string(),
  time: z.string(),
  minutes: z.number(),
  outcome: z.enum(OUTCOMES),
  specialistName: z.string(),
  note: z.string().nullable(),
  homeTask: z.string().nullable(),
  progress: z.array(z.object({ goal: z.number(), scale: z.enum(SCALES) })),
  recordedOn: z.string(),
  recordedBy: z.string(),
  version: z.number(),
})

/** An entry as it is shown. */
export function sessionOf(one: Session): z.input<typeof sessionShape> {
  const { id, onDay, minutes, outcome, specialistName, recordedOn, recordedBy, version } = one
  return {
    ...{ id, onDay, minutes, outcome, specialistName, recordedOn, recordedBy, version },
    time: clockOf(one.startsAt),
    note: one.note ?? null,
    homeTask: one.homeTask ?? null,
    progress: [...one.progress],
  }
}

/** An order with all that was written for it. */
export const orderShape = lineShape.extend({
  organisationId: z.uuid(),
  format: z.enum(FORMATS),
  place: z.enum(PLACES),
  perWeek: z.number(),
  minutes: z.number(),
  startsOn: z.string(),
  endsOn: z.string(),
  funding: z.enum(FUNDINGS),
  fundingNote: z.string().nullable(),
  goals: z.array(z.string()),
  channel: z.enum(CHANNELS).nullable(),
  conditions: z.string().nullable(),
  aidRoute: z.enum(AID_ROUTES).nullable(),
  indication: z.string().nullable(),
  missing: z.array(z.enum(MEANS)),
  plan: z.object({ who: z.string(), what: z.string(), until: z.string() }).nullable(),
  noticedOn: z.string().nullable(),
  endedOn: z.string().nullable(),
  stopReason: z.enum(STOP_REASONS).nullable(),
  version: z.number(),
})

function wordsOf(order: Order) {
  return {
    fundingNote: order.fundingNote ?? null,
    goals: [...order.goals],
    channel: order.channel ?? null,
    conditions: order.conditions ?? null,
    aidRoute: order.aidRoute ?? null,
    indication: order.indication ?? null,
    plan: order.plan === undefined ? null : { ...order.plan },
    noticedOn: order.noticedOn ?? null,
    endedOn: order.endedOn ?? null,
    stopReason: order.stopReason ?? null,
  }
}

/** An order with its words. */
export function orderOf(order: Order, tally: Tally): z.input<typeof orderShape> {
  const { organisationId, format, place, perWeek, minutes, startsOn, endsOn, funding, version } = order
  return {
    ...lineOf(order, tally),
    ...{ organisationId, format, place, perWeek, minutes, startsOn, endsOn, funding, version },
    ...wordsOf(order),
    missing: MEANS.filter((one) => order.missing.includes(one)),
  }
}

export const personShape = z.object({ id: z.uuid(), name: z.string(), birthDate: z.string() })
