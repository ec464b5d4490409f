import { type Citation, cite } from '@tirek/law'
import { groundKey } from './complaint.ts'

/** Norms of which a breach against a child may be signalled (Law 343, art. 18), in the order of the Law. */
export const BREACHABLE = [
  cite('law-343', 'art-3-4-1'),
  cite('law-343', 'art-10-2'),
  cite('law-343', 'art-15-1-1'),
  cite('law-343', 'art-15-1-2'),
  cite('law-343', 'art-15-1-3'),
  cite('law-343', 'art-15-1-5'),
  cite('law-343', 'art-15-2'),
  cite('law-343', 'art-15-3'),
  cite('law-343', 'art-16-1'),
  cite('law-343', 'art-16-2'),
  cite('law-343', 'art-16-3'),
  cite('law-343', 'art-17-1'),
  cite('law-343', 'art-17-2'),
] as const satisfies readonly Citation[]

const BY_KEY: ReadonlyMap<string, Citation> = new Map(BREACHABLE.map((one) => [groundKey(one), one]))

/** The public names of the norms. */
export const NORM_KEYS = BREACHABLE.map(groundKey) as [string, ...string[]]

/** The norm of a public name; undefined when the list has none of it. */
export function normOf(key: string | undefined): Citation | undefined {
  return key === undefined ? undefined : BY_KEY.get(key)
}

/** So many signals name a norm. */
export interface NormCount {
  readonly norm: string
  readonly count: number
}

/** The counts in the order of the Law. */
export function inOrderOfLaw(counts: readonly NormCount[]): readonly NormCount[] {
  return NORM_KEYS.flatMap((key) => counts.filter(({ norm }) => norm === key))
}
