import {
  addDays,
  addMonths,
  daysBetween,
  type Edges,
  isBefore,
  type LocalDate,
  leadsOn,
  maxDate,
} from '@tirek/kernel'
import { type Citation, getValue } from '@tirek/law'
import { ACTS, type Route } from './acts.ts'
import type { Item } from './item.ts'

export const ORDER_STATES = [
  'ordered',
  'accepted',
  'delivered',
  'received',
  'returned',
  'choose-supplier',
  'no-supplier',
  'to-procure',
  'cancelled',
] as const
export type OrderState = (typeof ORDER_STATES)[number]

/** Every movement of an order with its ground: the family's, the supplier's, the commission's, the department's. */
export const ORDER_EDGES = {
  accept: { from: ['ordered', 'returned'], cite: ACTS.suppliers },
  decline: { from: ['ordered'], cite: ACTS.suppliers },
  deliver: { from: ['accepted'], cite: ACTS.order },
  confirm: { from: ['delivered'], cite: ACTS.order },
  'send-back': { from: ['delivered'], cite: ACTS.order },
  choose: { from: ['choose-supplier'], cite: ACTS.order },
  'ask-commission': { from: ['choose-supplier'], cite: ACTS.noSupplier },
  conclude: { from: ['no-supplier'], cite: ACTS.noSupplier },
  procure: { from: ['to-procure'], cite: ACTS.procurement },
  cancel: {
    from: ['ordered', 'accepted', 'returned', 'choose-supplier', 'no-supplier', 'to-procure'],
    cite: ACTS.order,
  },
} as const satisfies Edges<string, OrderState> & Readonly<Record<string, { readonly cite: Citation }>>
export type OrderEvent = keyof typeof ORDER_EDGES

/** Whether an event is possible in a state. */
export const isOrderEvent = leadsOn<OrderEvent, OrderState>(ORDER_EDGES)

/** True until it was received or cancelled. */
export const isUnderWay = (state: OrderState): boolean => state !== 'received' && state !== 'cancelled'

export const CHANNELS = ['portal', 'procurement'] as const
export const PROCURED_BY = ['by-kind', 'no-supplier'] as const
export type ProcuredBy = (typeof PROCURED_BY)[number]

export const EARLY_REASONS = ['growth', 'worn-out', 'lost', 'need-changed'] as const
export type EarlyReason = (typeof EARLY_REASONS)[number]

export const DECLINE_REASONS = ['not-in-stock', 'no-such-size', 'cannot-bring'] as const
export const RETURN_REASONS = ['other-item', 'wrong-size', 'broken', 'not-brought'] as const

/** Who takes it in, by which telephone, where; nothing of the child. */
export interface Delivery {
  readonly name: string
  readonly phone: string
  readonly address: string
}

/** One order. */
export interface Order {
  readonly id: string
  readonly region: string
  readonly personId: string
  readonly needId: string
  readonly route: Route
  readonly item: string
  readonly volume: string
  readonly size: number | undefined
  readonly channel: (typeof CHANNELS)[number]
  readonly procuredBy: ProcuredBy | undefined
  readonly contract: string | undefined
  readonly supplierId: string | undefined
  readonly state: OrderState
  readonly delivery: Delivery
  readonly earlyReason: EarlyReason | undefined
  readonly earlyWords: string | undefined
  readonly saidReason: string | undefined
  readonly said: string | undefined
  readonly orderedOn: LocalDate
  readonly movedOn: LocalDate
  readonly deliveryOn: LocalDate | undefined
  readonly deliveredOn: LocalDate | undefined
  readonly receivedOn: LocalDate | undefined
  readonly replaceOn: LocalDate | undefined
  readonly version: number
}

/** How it is supplied: what awaits procurement is not on the portal, even before there is a contract. */
export function channelOf({ state, channel }: Pick<Order, 'state' | 'channel'>): Order['channel'] {
  return state === 'to-procure' ? 'procurement' : channel
}

/** The day on which the item is replaced; undefined for what has no term, such as a service. */
export function replaceOn({ termId }: Pick<Item, 'termId'>, receivedOn: LocalDate): LocalDate | undefined {
  return termId === undefined ? undefined : addMonths(receivedOn, getValue(termId, receivedOn).value)
}

/**
 * The day on which the family and the department are told that the term comes: so many days before it, and of a short
 * term not before its half is over.
 */
export function reminderOn(replaced: LocalDate, receivedOn: LocalDate): LocalDate {
  const half = addDays(receivedOn, Math.floor(daysBetween(receivedOn, replaced) / 2))
  return maxDate(addDays(replaced, -getValue('aids.reminder', receivedOn).value), half)
}

type Earlier = Pick<Order, 'receivedOn' | 'replaceOn' | 'size'>
export interface Wish {
  readonly size?: number | undefined
  readonly earlyReason?: EarlyReason | undefined
}

export type EarlyProblem = 'too-early' | 'not-grown'

/**
 * What is wrong with one more order of the same item by the same route (DEC-91): inside the replacement term it wants a
 * reason, and growth wants a size beyond that of the earlier order.
 */
export function earlyProblem(
  earlier: Earlier | undefined,
  { size, earlyReason }: Wish,
  on: LocalDate,
): EarlyProblem | undefined {
  if (earlier?.replaceOn === undefined || earlier.receivedOn === undefined) return undefined
  if (!isBefore(on, reminderOn(earlier.replaceOn, earlier.receivedOn))) return undefined
  if (earlyReason === undefined) return 'too-early'
  if (earlyReason !== 'growth') return undefined
  const isGrown = size !== undefined && (earlier.size === undefined || size > earlier.size)
  return isGrown ? undefined : 'not-grown'
}

/**
 * By which of the two cases of article 169 an order may go through procurement; undefined: it may not (REP-SC-8). Case 1
 * needs a conclusion that nobody supplies it, case 2 is of the named kinds alone.
 */
export function procurementCase(
  { madeToOrder }: Pick<Item, 'madeToOrder'>,
  conclusion: { readonly outcome: string } | undefined,
): ProcuredBy | undefined {
  if (madeToOrder !== undefined) return 'by-kind'
  return conclusion?.outcome === 'no-supplier' ? 'no-supplier' : undefined
}
