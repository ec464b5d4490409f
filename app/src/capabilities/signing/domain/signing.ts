import { type Citation, cite } from '@tirek/law'

/** How an act is signed here. */
export const SIGNING: Citation = cite('project', 'DEC-59', 'project-default')
/** Acts of a recipient of services are done with an electronic signature. */
export const BY_EDS: Citation = cite('order-263', 'p-7')

const MINUTE_MS = 60_000

/** Technical settings, no legal terms. What is to be signed waits so long: time enough to fetch a key or a telephone. */
export const SIGNING_MS = 30 * MINUTE_MS
/** It is forgotten so long after that. */
export const FORGOTTEN_AFTER_MS = 24 * 60 * MINUTE_MS
/** A code of an SMS is good so long, may be tried and sent so often, and not again at once. */
export const CODE_MS = 5 * MINUTE_MS
export const MOST_CODE_TRIES = 5
export const MOST_CODES = 3
export const CODE_PAUSE_MS = MINUTE_MS
/** Over all that an account signs in a day. */
export const DAY_MS = 24 * 60 * MINUTE_MS
export const MOST_CODES_A_DAY = 12
export const MOST_WRONG_A_DAY = 20

export const SIGNING_STATES = ['waiting', 'used', 'not-used'] as const
export type SigningState = (typeof SIGNING_STATES)[number]

/** What is to be signed is signed once, or not at all. */
export const TO_BE_SIGNED: readonly SigningState[] = ['waiting']

/** Where what is to be signed is shown. */
export const pageOfSigning = (signingId: string) => `/signing/${signingId}`

/** The number that a page and an SMS both say, so that a person knows that they belong together. */
export function shortNumber(signingId: string): string {
  return signingId.slice(-6).toUpperCase()
}

/** Enough of a number to know the own one by. */
export function masked(text: string): string {
  return `${text.slice(0, 2)}••••${text.slice(-3)}`
}

/** What stands in the way of signing: nothing, or the reason by its code. */
export function problemOf(
  one: { readonly state: SigningState; readonly expiresAt: Date },
  now: Date,
): 'already-signed' | 'signing-over' | undefined {
  if (!TO_BE_SIGNED.includes(one.state)) return 'already-signed'
  return one.expiresAt <= now ? 'signing-over' : undefined
}

/** A code that was sent. */
export interface SentCode {
  readonly until: Date
  readonly tries: number
}

/** What stands in the way of trying a code. */
export function codeProblem(
  code: SentCode | undefined,
  now: Date,
): 'code-not-asked' | 'code-over' | 'code-too-many-tries' | undefined {
  if (code === undefined) return 'code-not-asked'
  if (code.tries >= MOST_CODE_TRIES) return 'code-too-many-tries'
  return code.until <= now ? 'code-over' : undefined
}

/** Codes of an account over a day, whatever it signs. */
export interface CodesOfDay {
  readonly sent: number
  readonly wrong: number
  readonly lastAt: Date | undefined
}

/** What stands in the way of sending one more code: of this request, or of the account's day. */
export function sendProblem(
  sent: { readonly count: number },
  day: CodesOfDay,
  now: Date,
): 'code-too-many' | 'code-too-soon' | undefined {
  if (sent.count >= MOST_CODES || day.sent >= MOST_CODES_A_DAY || day.wrong >= MOST_WRONG_A_DAY)
    return 'code-too-many'
  const isSoon = day.lastAt !== undefined && now.getTime() - day.lastAt.getTime() < CODE_PAUSE_MS
  return isSoon ? 'code-too-soon' : undefined
}
