import { addDays, contains, hasReached, type LocalDate, minDate } from '@tirek/kernel'
import { type Citation, cite, getValue, supportEnd } from '@tirek/law'
import type { Sex } from './person.ts'
import { isChild } from './status.ts'

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

/** The sex that a ground names; undefined when it may be anybody's. */
export function sexOfBasis(basis: RepresentationBasis): Sex | undefined {
  if (basis === 'mother') return 'female'
  return basis === 'father' ? 'male' : undefined
}

/** Parents act from an earlier age than anybody else; a reading of the project. */
export const YOUNGEST_PARENT: Citation = cite('project', 'DEC-54', 'project-default')

/** Whether a person of this birth date may act on a day: a parent from the age of young parents, others as adults. */
export function isOldEnough(basis: RepresentationBasis, birthDate: LocalDate, on: LocalDate): boolean {
  if (sexOfBasis(basis) === undefined) return !isChild(birthDate, on)
  return hasReached(birthDate, youngestParent(on), on)
}

/**
 * The last day of a right to act for somebody: that of its document and, for a child, never after the day before the
 * majority (3(1)). A right over an adult has the days of its document.
 */
export function lastDayOfRight(
  birthDate: LocalDate,
  documented: LocalDate | undefined,
  on: LocalDate,
): LocalDate | undefined {
  if (!isChild(birthDate, on)) return documented
  const childhood = addDays(supportEnd(birthDate, on).on, -1)
  return documented === undefined ? childhood : minDate(documented, childhood)
}

/** Years from which a mother or father acts for the child on a day. */
export function youngestParent(on: LocalDate): number {
  return getValue('project.youngest-parent', on).value
}

/** The right of one person to act for another, with its ground and period. */
export interface Representation {
  readonly id: string
  readonly personId: string
  readonly representativeId: string
  readonly basis: RepresentationBasis
  readonly document: string
  readonly documentDate: LocalDate
  readonly validFrom: LocalDate
  /** The last day with the right: the known one, or the day before it was ended. */
  readonly validTo: LocalDate | undefined
  /** The first day without the right, when an act ended it early. */
  readonly endedOn?: LocalDate | undefined
  readonly endedReason?: EndReason | undefined
  readonly endedDocument?: string | undefined
}

/** Why a right to act for a person ends before its time. */
export const END_REASONS = [
  'court-act',
  'guardianship-ended',
  'adoption',
  'death',
  'entered-by-mistake',
] as const
export type EndReason = (typeof END_REASONS)[number]

/** True while the right is in force on a day. */
export function isInForce(
  representation: Pick<Representation, 'validFrom' | 'validTo'>,
  on: LocalDate,
): boolean {
  const { validFrom, validTo } = representation
  return contains(validTo === undefined ? { from: validFrom } : { from: validFrom, to: validTo }, on)
}

/** On what each ending rests: who may act for a child, and whose act prevails. */
export const END_BASIS = {
  'court-act': [cite('law-343', 'art-17-2'), cite('project', 'DEC-6')],
  'guardianship-ended': [cite('law-343', 'art-8-2-4')],
  adoption: [cite('law-343', 'art-8-2-4')],
  death: [cite('law-343', 'art-8-2-4')],
  'entered-by-mistake': [cite('law-343', 'art-3-3-1')],
} as const satisfies Record<EndReason, readonly Citation[]>

/** Others who may act for the person on a day when one right is gone. */
export function othersInForce(
  all: readonly Representation[],
  ended: Pick<Representation, 'id'>,
  on: LocalDate,
): readonly Representation[] {
  return all.filter((one) => one.id !== ended.id && isInForce(one, on))
}

/** Who consents for a child: «ата-анасының немесе өзге де заңды өкілінің келісімімен». */
export const CONSENT_BY_REPRESENTATIVE = cite('law-343', 'art-8-2-4')
