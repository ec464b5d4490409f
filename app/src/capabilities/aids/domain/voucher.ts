import { type Edges, isBefore, type LocalDate, leadsOn } from '@tirek/kernel'
import type { Citation } from '@tirek/law'
import { ACTS, type Route } from './acts.ts'

export const VOUCHER_STATES = ['queued', 'offered', 'accepted', 'used', 'not-used', 'withdrawn'] as const
export type VoucherState = (typeof VOUCHER_STATES)[number]

/** From the application to the stay; an offer that is not taken leads back into the queue, at the same day (DEC-91). */
export const VOUCHER_EDGES = {
  offer: { from: ['queued'], cite: ACTS.sanatorium },
  answer: { from: ['offered'], cite: ACTS.terms },
  withdraw: { from: ['queued', 'offered', 'accepted'], cite: ACTS.terms },
  record: { from: ['accepted'], cite: ACTS.sanatorium },
} as const satisfies Edges<string, VoucherState> & Readonly<Record<string, { readonly cite: Citation }>>
export type VoucherEvent = keyof typeof VOUCHER_EDGES

/** Whether an event is possible in a state. */
export const isVoucherEvent = leadsOn<VoucherEvent, VoucherState>(VOUCHER_EDGES)

export const OPEN_STATES = ['queued', 'offered', 'accepted'] as const satisfies readonly VoucherState[]

/** Why a stay did not come to be: none of them takes anything from the child (LAW-17-2). */
export const NOT_USED = ['child-ill', 'family-could-not', 'sanatorium-refused', 'not-fit'] as const
export type NotUsed = (typeof NOT_USED)[number]

/** One application for a sanatorium and what came of it. */
export interface Voucher {
  readonly id: string
  readonly region: string
  readonly personId: string
  readonly needId: string
  readonly route: Route
  readonly appliedOn: LocalDate
  readonly companion: string | undefined
  readonly state: VoucherState
  readonly sanatorium: string | undefined
  readonly fromOn: LocalDate | undefined
  readonly toOn: LocalDate | undefined
  readonly answerBy: LocalDate | undefined
  readonly passed: readonly string[]
  readonly reason: NotUsed | undefined
  readonly note: string | undefined
  readonly againOn: LocalDate | undefined
  readonly version: number
}

/** It waits, is offered or accepted. */
export const isOpen = ({ state }: Pick<Voucher, 'state'>): boolean =>
  OPEN_STATES.some((open) => open === state)

/** The day of a new application has not come yet. */
export const isEarly = ({ againOn }: Pick<Voucher, 'againOn'>, today: LocalDate): boolean =>
  againOn !== undefined && isBefore(today, againOn)

/** One voucher that is handed out, by what it is known when it passes on. */
export interface Offer {
  readonly sanatorium: string
  readonly fromOn: LocalDate
  readonly toOn: LocalDate
}

/** By what a voucher is known: the same one is not offered twice to a family that has not taken it. */
export const offerKey = ({ sanatorium, fromOn, toOn }: Offer): string => `${fromOn}/${toOn}/${sanatorium}`

interface Waiting {
  readonly id: string
  readonly appliedOn: LocalDate
  readonly passed: readonly string[]
}

/** Whose turn it is: the earliest day of application, then the order of arrival; who let this voucher go is passed over. */
export function nextOf<W extends Waiting>(queue: readonly W[], key: string): W | undefined {
  const inOrder = (a: Waiting, b: Waiting) =>
    a.appliedOn < b.appliedOn || (a.appliedOn === b.appliedOn && a.id < b.id) ? -1 : 1
  return queue.filter(({ passed }) => !passed.includes(key)).toSorted(inOrder)[0]
}
