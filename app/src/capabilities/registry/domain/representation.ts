import { contains, type LocalDate } from '@tirek/kernel'
import { cite } from '@tirek/law'

/** On what ground a person represents another (REP-STD-7; each with a document). */
export const REPRESENTATION_BASES = [
  'mother',
  'father',
  'adopter',
  'guardian',
  'trustee',
  'foster-parent',
  'patronage-educator',
  'other-by-law',
] as const
export type RepresentationBasis = (typeof REPRESENTATION_BASES)[number]

/** The right of one person to act for another, with its ground and period. */
export interface Representation {
  readonly id: string
  readonly personId: string
  readonly representativeId: string
  readonly basis: RepresentationBasis
  readonly document: string
  readonly documentDate: LocalDate
  readonly validFrom: LocalDate
  readonly validTo: LocalDate | undefined
}

/** True while the right is in force on a day. */
export function isInForce(
  representation: Pick<Representation, 'validFrom' | 'validTo'>,
  on: LocalDate,
): boolean {
  const { validFrom, validTo } = representation
  return contains(validTo === undefined ? { from: validFrom } : { from: validFrom, to: validTo }, on)
}

/** Who consents for a child: «ата-анасының немесе өзге де заңды өкілінің келісімімен». */
export const CONSENT_BY_REPRESENTATIVE = cite('law-343', 'art-8-2-4')
