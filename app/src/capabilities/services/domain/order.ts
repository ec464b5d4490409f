import { type LocalDate, leadsOn } from '@tirek/kernel'
import type { Citation } from '@tirek/law'
import { ACTS } from './acts.ts'
import type { AidRoute, Format, Place } from './catalogue.ts'

/** Where an order of a service stands. */
export const ORDER_STATES = ['awaiting-plan', 'open', 'done', 'stopped'] as const
export type OrderState = (typeof ORDER_STATES)[number]

export const ORDER_EVENTS = ['plan', 'serve', 'finish', 'stop'] as const
export type OrderEvent = (typeof ORDER_EVENTS)[number]

interface OrderEdge {
  readonly from: readonly OrderState[]
  readonly to: OrderState | 'same'
  readonly cite: Citation
}

/** Every movement of an order with its ground. Nothing here asks for a disability or for money (15(1)(1), 15(1)(3)). */
export const ORDER_EDGES = {
  plan: { from: ['awaiting-plan'], to: 'open', cite: ACTS.means },
  serve: { from: ['open'], to: 'same', cite: ACTS.freeCorrection },
  finish: { from: ['open'], to: 'done', cite: ACTS.guaranteedVolume },
  stop: { from: ['awaiting-plan', 'open'], to: 'stopped', cite: ACTS.direction },
} as const satisfies Record<OrderEvent, OrderEdge>

const leads = leadsOn<OrderEvent, OrderState>(ORDER_EDGES)

/** The state after an event, or undefined when the table has no such edge. */
export function moveOrder(from: OrderState, event: OrderEvent): OrderState | undefined {
  if (!leads(event, from)) return undefined
  const { to }: OrderEdge = ORDER_EDGES[event]
  return to === 'same' ? from : to
}

/** True while the organisation owes the child something. */
export function isLiveOrder(state: OrderState): boolean {
  return leads('stop', state)
}

/** Why an order ends before its volume is delivered. That the family did not come is none of them (LAW-17-2). */
export const STOP_REASONS = [
  'consent-ended',
  'direction-ended',
  'family-asked',
  'moved-away',
  'replaced',
  'health',
  'majority',
] as const
export type StopReason = (typeof STOP_REASONS)[number]

/** The reasons that a person may write; the others come of a consent, a direction and the eighteenth birthday by themselves. */
export const WRITTEN_REASONS = [
  'family-asked',
  'moved-away',
  'replaced',
  'health',
] as const satisfies readonly StopReason[]

/** Whose money: article 13. The family is no source. */
export const FUNDINGS = ['budget', 'other-source'] as const
export type Funding = (typeof FUNDINGS)[number]

/** Where a child is taught: 8(2)(5), 1(15). */
export const CHANNELS = ['special-organisation', 'ordinary-with-conditions'] as const
export type Channel = (typeof CHANNELS)[number]

/** What was written about the child for this order; kept sealed. */
export interface OrderWords {
  readonly goals: readonly string[]
  /** The special conditions that an ordinary organisation created (1(15)). */
  readonly conditions?: string | undefined
  /** Who gave the medical indication for an aid, and when. */
  readonly indication?: string | undefined
}

/** What an organisation does about means that it lacks: who, what, until when (11(3)). */
export interface MeansPlan {
  readonly who: string
  readonly what: string
  readonly until: LocalDate
}

/** One service ordered for one child at one organisation; its words stay sealed. */
export interface OrderHead {
  readonly id: string
  readonly region: string
  readonly personId: string
  readonly organisationId: string
  readonly directionId: string | undefined
  readonly measureId: string | undefined
  readonly item: string
  readonly state: OrderState
  readonly format: Format
  readonly place: Place
  readonly sessions: number
  readonly perWeek: number
  readonly minutes: number
  readonly startsOn: LocalDate
  readonly endsOn: LocalDate
  readonly specialistId: string
  readonly specialistName: string
  readonly funding: Funding
  readonly fundingNote: string | undefined
  readonly channel: Channel | undefined
  readonly aidRoute: AidRoute | undefined
  readonly missing: readonly string[]
  readonly noticedOn: LocalDate | undefined
  readonly orderedOn: LocalDate
  readonly firstSessionOn: LocalDate | undefined
  readonly endedOn: LocalDate | undefined
  readonly stopReason: StopReason | undefined
  readonly version: number
}

/** Means of communication of article 11(3), as the register of organisations names them. */
export const MEANS = ['sign-language', 'braille', 'other-fonts', 'other-methods'] as const
export type Means = (typeof MEANS)[number]

/** What the child needs and the organisation does not have. */
export function missingMeans(needs: readonly Means[], available: readonly string[]): readonly Means[] {
  return needs.filter((one) => !available.includes(one))
}
