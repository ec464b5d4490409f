import type { LocalDate } from '@tirek/kernel'
import { type Citation, cite } from '@tirek/law'

/** Edition of the packs: the pages under `/information`. */
export const PACK_EDITION = '1.0'

/** When a family is given information, and the article behind what happens then. */
export const SITUATIONS_OF_PACKS = {
  'first-risk': cite('law-343', 'art-5-1'),
  referral: cite('law-343', 'art-8-2-4'),
  conclusion: cite('law-343', 'art-10-1'),
  programme: cite('law-343', 'art-15-1-3'),
  'refused-consent': cite('law-343', 'art-10-2'),
  'hand-over': cite('project', 'DEC-5'),
} as const satisfies Readonly<Record<string, Citation>>
export type PackSituation = keyof typeof SITUATIONS_OF_PACKS
export const PACKS = Object.keys(SITUATIONS_OF_PACKS) as [PackSituation, ...PackSituation[]]

/** How a pack was given by somebody. */
export const PACK_MEANS = ['printed', 'read-aloud', 'page'] as const
export type PackMeans = (typeof PACK_MEANS)[number]

/** Proof that a pack was given. */
export interface GivenPack {
  readonly id: string
  readonly situation: PackSituation
  readonly edition: string
  readonly lang: 'kk' | 'ru' | 'en'
  readonly isEasy: boolean
  readonly means: PackMeans
  readonly givenBy: string
  readonly givenOn: LocalDate
  readonly confirmedOn: LocalDate | undefined
  readonly version: number
}

/** The situations of which the family has no proof of information yet. */
export function missingPacks(given: readonly Pick<GivenPack, 'situation'>[]): readonly PackSituation[] {
  return PACKS.filter((one) => given.every(({ situation }) => situation !== one))
}
