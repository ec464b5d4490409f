import { AT, type Comparison, level } from './fields.ts'

const SAME_NAME = level('mother', 'same-name')
const DATE_SAME = level('birthDate', 'same')
const DATE_UNLIKE = level('birthDate', 'different')
const ONE_DIGIT = level('birthDate', 'one-digit')
const OTHER_NAME = level('givenName', 'different')
const SLIP = level('givenName', 'close')
const CLOSE_NAME = level('mother', 'close-name')
const OTHER = level('birthOrder', 'different')
const NEXT = level('birthRecord', 'close')

/** Why two records are of two children, however alike they look. */
export type Guard = 'other-iin' | 'other-birth-record' | 'twin' | 'sibling'

/**
 * Two numbers are two people; numbers of birth records that are one slip apart may be one number. Born on one day with
 * another place in the order of birth, or in one household on one day with another name: twins. In one household on
 * another day: siblings, unless name and date look like one child and a slip of the pen.
 */
export function guardOf(comparison: Comparison): Guard | undefined {
  if (comparison[AT.iin] === OTHER) return 'other-iin'
  if (comparison[AT.birthRecord] === OTHER) return 'other-birth-record'
  if (comparison[AT.birthDate] !== DATE_SAME) return isSibling(comparison) ? 'sibling' : undefined
  const isOtherName = comparison[AT.givenName] === OTHER_NAME
  if (comparison[AT.birthOrder] === OTHER || (isOtherName && isOneHousehold(comparison))) return 'twin'
  return undefined
}

function isSibling(comparison: Comparison): boolean {
  const [date, given] = [at(comparison, AT.birthDate), at(comparison, AT.givenName)]
  const isSlip = given === 0 ? date >= ONE_DIGIT : date !== DATE_UNLIKE && given >= SLIP
  return at(comparison, AT.mother) >= SAME_NAME && !isSlip
}

/**
 * One mother, or, where she is not known, one family name with one father, or with birth records written one after
 * another.
 */
function isOneHousehold(comparison: Comparison): boolean {
  const mother = at(comparison, AT.mother)
  if (mother !== 0) return mother >= CLOSE_NAME
  const isOneFather = at(comparison, AT.patronymic) >= SLIP
  return at(comparison, AT.familyName) >= SLIP && (isOneFather || at(comparison, AT.birthRecord) === NEXT)
}

function at(comparison: Comparison, field: number): number {
  return comparison[field] ?? 0
}
