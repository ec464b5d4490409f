import { hasReached, type LocalDate } from '@tirek/kernel'
import { type Citation, cite, valueOn } from '@tirek/law'

/** Two statuses that never stand for one another (LAW-1-6). */
export const STATUS_KINDS = ['limited-abilities', 'disability'] as const
export type StatusKind = (typeof STATUS_KINDS)[number]

/** Closed list of causes of 1(2). */
export const CAUSES = ['congenital', 'hereditary', 'acquired-disease', 'injury'] as const
export type Cause = (typeof CAUSES)[number]

export const DEFECT_KINDS = ['physical', 'mental'] as const
export type DefectKind = (typeof DEFECT_KINDS)[number]

export const DISABILITY_GROUPS = ['child-under-seven', 'group-1', 'group-2', 'group-3'] as const
export type DisabilityGroup = (typeof DISABILITY_GROUPS)[number]

/** A status with its source; the two kinds have separate dates and histories. */
export interface Status {
  readonly id: string
  readonly kind: StatusKind
  readonly validFrom: LocalDate
  readonly validTo: LocalDate | undefined
  readonly issuer: string
  readonly document: string
  readonly documentDate: LocalDate
  readonly defectKinds: readonly DefectKind[]
  readonly cause: Cause | undefined
  readonly group: DisabilityGroup | undefined
}

export const LIMITED_ABILITIES_BASIS: Citation = cite('law-343', 'art-1-2')

/** True when the person is still a child on a day: under the age of majority of the law in force that day (LAW-1-4). */
export function isChild(birthDate: LocalDate, on: LocalDate): boolean {
  const majority = valueOn('law343.majority-age', on)
  return majority.kind === 'value' && !hasReached(birthDate, majority.value, on)
}
