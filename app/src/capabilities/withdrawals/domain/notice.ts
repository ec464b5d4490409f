import { isAfter, type LocalDate } from '@tirek/kernel'

/** What a recipient says: nothing is used any more, and what it must keep by another law. */
export interface Answer {
  readonly on: LocalDate
  readonly kept: { readonly what: string; readonly basis: string } | undefined
}

/** What came to the recipient under the consent: when, from which organisation, and the number that it bore. */
export interface Paper {
  readonly sentOn: LocalDate
  readonly senderId: string | undefined
  readonly number: string | undefined
}

/** One recipient was told that a consent has ended. */
export interface Notice {
  readonly id: string
  readonly region: string
  readonly organisationId: string
  readonly consentId: string
  readonly purpose: string
  readonly scope: readonly string[]
  readonly receiptNumber: string
  readonly givenOn: LocalDate
  readonly papers: readonly Paper[]
  readonly toldOn: LocalDate
  readonly dueOn: LocalDate
  readonly answer: Answer | undefined
}

export const NOTICE_STATES = ['waiting', 'late', 'answered'] as const
export type NoticeState = (typeof NOTICE_STATES)[number]

/** A recipient answers once, late or not. */
export const ANSWERABLE: readonly NoticeState[] = ['waiting', 'late']

/** Whether the recipient has answered, may still take its time, or is late. */
export function stateOf({ answer, dueOn }: Pick<Notice, 'answer' | 'dueOn'>, today: LocalDate): NoticeState {
  if (answer !== undefined) return 'answered'
  return isAfter(today, dueOn) ? 'late' : 'waiting'
}
