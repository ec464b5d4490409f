import type { Lang } from '@tirek/kernel'

/** How one adult wants to be told; a notice always stands in the system as well. */
export interface Choice {
  /** Undefined until chosen: messages then speak Kazakh and Russian at once. */
  readonly lang: Lang | undefined
  readonly bySms: boolean
  readonly email: string | undefined
  /** Letters go only to an address that was proved by its code. */
  readonly isEmailProved: boolean
}

/** Whoever has not chosen is told by SMS: a cheap telephone is what every family has. */
export const NOT_CHOSEN: Choice = { lang: undefined, bySms: true, email: undefined, isEmailProved: false }

/** The ways by which somebody is told; what the law owes goes by SMS whatever was chosen. */
export function waysOf(choice: Choice, isOwed: boolean): readonly ('sms' | 'email')[] {
  const sms = choice.bySms || isOwed
  const email = choice.email !== undefined && choice.isEmailProved
  return [...(sms ? (['sms'] as const) : []), ...(email ? (['email'] as const) : [])]
}

/** Languages of a message to somebody: the chosen one, or Kazakh and Russian as nobody knows which is read. */
export function langsOf({ lang }: Choice): readonly Lang[] {
  return lang === undefined ? ['kk', 'ru'] : [lang]
}

/** What came of a code for an address. */
export type CodeProblem = 'code-not-asked' | 'code-over' | 'code-too-many-tries' | 'code-wrong'

/** So many wrong codes end a code. */
export const MOST_TRIES = 5

/** How long a code for an address holds, in milliseconds. */
export const CODE_MS = 15 * 60_000

/** What stands against a code before it is compared; undefined when it may be compared. */
export function codeProblem(
  code: { readonly until: Date | undefined; readonly tries: number },
  now: Date,
): CodeProblem | undefined {
  if (code.until === undefined) return 'code-not-asked'
  if (code.tries >= MOST_TRIES) return 'code-too-many-tries'
  return now.getTime() > code.until.getTime() ? 'code-over' : undefined
}
