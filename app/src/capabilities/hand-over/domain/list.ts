import { type Edges, type LocalDate, leadsOn } from '@tirek/kernel'
import type { Citation, HandOverItemKind, HandOverOwner } from '@tirek/law'
import { ACTS } from './acts.ts'

/** `preparing` until majority; then the grown person goes on alone with what is open. */
export const LIST_STATES = ['preparing', 'handing-over', 'complete'] as const
export type ListState = (typeof LIST_STATES)[number]

export const ITEM_STATES = ['open', 'done', 'not-needed'] as const
export type ItemState = (typeof ITEM_STATES)[number]

type Cited = Readonly<Record<string, { readonly cite: Citation }>>

/** What is done with one item. */
export const ITEM_EDGES = {
  settle: { from: ['open'], cite: ACTS.list },
  reopen: { from: ['done', 'not-needed'], cite: ACTS.list },
} as const satisfies Edges<string, ItemState> & Cited
export type ItemEvent = keyof typeof ITEM_EDGES
export const isItemEvent = leadsOn<ItemEvent, ItemState>(ITEM_EDGES)

/** What is done with the list as a whole; it comes of age once. */
export const LIST_EDGES = {
  'come-of-age': { from: ['preparing'], cite: ACTS.untilMajority },
  'hear-view': { from: ['preparing', 'handing-over', 'complete'], cite: ACTS.ownView },
  complete: { from: ['handing-over'], cite: ACTS.list },
  'open-again': { from: ['complete'], cite: ACTS.list },
} as const satisfies Edges<string, ListState> & Cited
export type ListEvent = keyof typeof LIST_EDGES
export const isListEvent = leadsOn<ListEvent, ListState>(LIST_EDGES)

/** The young person's own view: how asked, with what help, what was said, how it counts; or why it is empty (REP-II-6). */
export interface OwnView {
  readonly heard: boolean
  readonly how?: string | undefined
  readonly help?: string | undefined
  readonly said?: string | undefined
  readonly takenIntoAccount?: string | undefined
  readonly reason?: string | undefined
}

/** The list of one person. */
export interface HandOverList {
  readonly id: string
  readonly region: string
  readonly personId: string
  /** The consultation that led the child. */
  readonly organisationId: string | undefined
  readonly state: ListState
  readonly openedOn: LocalDate
  readonly majorityOn: LocalDate
  readonly viewOn: LocalDate | undefined
  readonly version: number
}

/** One thing to be settled before a child comes of age. */
export interface HandOverItem {
  readonly id: string
  readonly kind: HandOverItemKind
  readonly owner: HandOverOwner
  readonly dueOn: LocalDate
  readonly cite: readonly Citation[]
  readonly state: ItemState
  readonly note: string | undefined
  readonly settledOn: LocalDate | undefined
  readonly settledBy: string | undefined
  readonly version: number
}

/** Where the list stands after its items changed; only a grown person's list is ever complete. */
export function stateAfter(state: ListState, items: readonly Pick<HandOverItem, 'state'>[]): ListState {
  if (state === 'preparing') return state
  return items.some((one) => one.state === 'open') ? 'handing-over' : 'complete'
}

/** The state of a list on the day its person comes of age. */
export function stateAtMajority(items: readonly Pick<HandOverItem, 'state'>[]): ListState {
  return stateAfter('handing-over', items)
}
