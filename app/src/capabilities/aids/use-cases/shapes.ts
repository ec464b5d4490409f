import type { LocalDate } from '@tirek/kernel'
import { z } from 'zod'
import { ROUTES } from '../domain/acts.ts'
import { NEED_STATES, type Need } from '../domain/need.ts'
import { CHANNELS, channelOf, EARLY_REASONS, ORDER_STATES, type Order, PROCURED_BY } from '../domain/order.ts'
import { isEarly, isOpen, NOT_USED, VOUCHER_STATES, type Voucher } from '../domain/voucher.ts'

const text = z.string().nullable()

export const needShape = z.object({
  id: z.uuid(),
  personId: z.uuid(),
  route: z.enum(ROUTES),
  item: z.string(),
  organisation: text,
  words: text,
  state: z.enum(NEED_STATES),
  document: text,
  documentDate: text,
  volume: text,
  reason: text,
  validTo: text,
  askedOn: z.string(),
  answeredOn: text,
  /** True while it can be ordered or queued for. */
  isIndicated: z.boolean(),
  version: z.number(),
})
export type ShownNeed = z.output<typeof needShape>

type Names = ReadonlyMap<string, string>
const nameOf = (names: Names, id: string | undefined) => (id === undefined ? null : (names.get(id) ?? null))

export function shownNeed(need: Need, names: Names, isIndicated: boolean): z.input<typeof needShape> {
  return {
    ...need,
    organisation: nameOf(names, need.organisationId),
    words: need.words ?? null,
    document: need.document ?? null,
    documentDate: need.documentDate ?? null,
    volume: need.volume ?? null,
    reason: need.reason ?? null,
    validTo: need.validTo ?? null,
    answeredOn: need.answeredOn ?? null,
    isIndicated,
  }
}

/** What a supplier and the commission see: what, of which size, whereto; no route, no paper, no name of the child. */
export const supplyShape = z.object({
  id: z.uuid(),
  personId: z.uuid(),
  item: z.string(),
  volume: z.string(),
  size: z.number().nullable(),
  state: z.enum(ORDER_STATES),
  channel: z.enum(CHANNELS),
  contract: text,
  /** Of the supplier alone. */
  delivery: z.object({ name: z.string(), phone: z.string(), address: z.string() }).nullable(),
  saidReason: text,
  said: text,
  orderedOn: z.string(),
  deliveryOn: text,
  deliveredOn: text,
  version: z.number(),
})
export type ShownSupply = z.output<typeof supplyShape>

export function shownSupply(order: Order, isSupplier: boolean): z.input<typeof supplyShape> {
  return {
    ...order,
    channel: channelOf(order),
    size: order.size ?? null,
    contract: order.contract ?? null,
    delivery: isSupplier ? order.delivery : null,
    saidReason: order.saidReason ?? null,
    said: order.said ?? null,
    deliveryOn: order.deliveryOn ?? null,
    deliveredOn: order.deliveredOn ?? null,
  }
}

export const orderShape = supplyShape.extend({
  needId: z.uuid(),
  route: z.enum(ROUTES),
  supplier: text,
  procuredBy: z.enum(PROCURED_BY).nullable(),
  earlyReason: z.enum(EARLY_REASONS).nullable(),
  earlyWords: text,
  receivedOn: text,
  replaceOn: text,
  conclusion: z
    .object({ outcome: z.string(), number: z.string(), concludedOn: z.string(), words: z.string() })
    .nullable(),
})
export type ShownOrder = z.output<typeof orderShape>

export function shownOrder(
  order: Order,
  names: Names,
  conclusion: z.input<typeof orderShape>['conclusion'] | undefined,
): z.input<typeof orderShape> {
  return {
    ...order,
    ...shownSupply(order, true),
    supplier: nameOf(names, order.supplierId),
    procuredBy: order.procuredBy ?? null,
    earlyReason: order.earlyReason ?? null,
    earlyWords: order.earlyWords ?? null,
    receivedOn: order.receivedOn ?? null,
    replaceOn: order.replaceOn ?? null,
    conclusion: conclusion ?? null,
  }
}

export const voucherShape = z.object({
  id: z.uuid(),
  needId: z.uuid(),
  route: z.enum(ROUTES),
  appliedOn: z.string(),
  companion: text,
  state: z.enum(VOUCHER_STATES),
  sanatorium: text,
  fromOn: text,
  toOn: text,
  answerBy: text,
  reason: z.enum(NOT_USED).nullable(),
  note: text,
  againOn: text,
  /** How many applied before, while it waits in the queue. */
  before: z.number().nullable(),
  /** While it stands, or its term runs, nobody applies anew on its route. */
  barsAnother: z.boolean(),
  version: z.number(),
})
export type ShownVoucher = z.output<typeof voucherShape>

export function shownVoucher(
  one: Voucher,
  before: number | null,
  today: LocalDate,
): z.input<typeof voucherShape> {
  return {
    ...one,
    companion: one.companion ?? null,
    sanatorium: one.sanatorium ?? null,
    fromOn: one.fromOn ?? null,
    toOn: one.toOn ?? null,
    answerBy: one.answerBy ?? null,
    reason: one.reason ?? null,
    note: one.note ?? null,
    againOn: one.againOn ?? null,
    before,
    barsAnother: isOpen(one) || isEarly(one, today),
  }
}
