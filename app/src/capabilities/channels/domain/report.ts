/** What does not agree about one message. */
export const DIFFERENCES = ['not-answered', 'answered-twice', 'not-asked', 'not-taken'] as const
export type Difference = (typeof DIFFERENCES)[number]

/** One message of the journal, as far as its balance goes. */
export type Balance = {
  readonly tries: number
  readonly isAnswered: boolean
  /** Answers that came and were not taken. */
  readonly notTaken: number
  /** Answers more than were asked for. */
  readonly surplus: number
}

/** Everything that does not agree; nothing for a message that was asked and answered once. */
export function differencesOf({ tries, isAnswered, notTaken, surplus }: Balance): readonly Difference[] {
  const isAsked = tries > 0
  const found: Readonly<Record<Difference, boolean>> = {
    'not-answered': isAsked && !isAnswered,
    'answered-twice': isAsked && surplus > 0,
    'not-asked': !isAsked && surplus > 0,
    'not-taken': notTaken > 0,
  }
  return DIFFERENCES.filter((one) => found[one])
}
