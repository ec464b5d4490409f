import { AT, type Comparison, FIELDS, level } from './fields.ts'
import { cell, type Records } from './records.ts'

const DATE = {
  different: level('birthDate', 'different'),
  otherYear: level('birthDate', 'other-year'),
  oneDigit: level('birthDate', 'one-digit'),
  swapped: level('birthDate', 'swapped'),
  same: level('birthDate', 'same'),
}
const MOTHER = {
  closeName: level('mother', 'close-name'),
  sameName: level('mother', 'same-name'),
  same: level('mother', 'same'),
}
const NAME_SAME = level('givenName', 'same')
const NAME_CLOSE = level('givenName', 'close')
const OTHER_IIN = level('iin', 'different')
const OTHER_RECORD = level('birthRecord', 'different')
const NAME_DIFFERENT = level('givenName', 'different')
const SWAPPED = level('familyName', 'swapped')
const RECORD_CLOSE = level('birthRecord', 'close')
const RECORD_SAME = level('birthRecord', 'same')
const SAME_REGION = level('place', 'same-region')
const SAME_PLACE = level('place', 'same')
const MOST_YEARS = 10

/** An empty comparison to be filled by `compare`, again and again. */
export function emptyComparison(): Comparison {
  return new Uint8Array(FIELDS.length)
}

/** Writes how two rows agree, field by field, into `into`. The order of the two rows changes nothing. */
export function compare(records: Records, left: number, right: number, into: Comparison): void {
  into[AT.iin] = compareValues(records.iin, left, right)
  into[AT.birthRecord] = compareBirthRecords(records, left, right)
  compareNames(records, left, right, into)
  into[AT.patronymic] = compareIn(records, records.patronymic, left, right)
  into[AT.birthDate] = compareDates(records, left, right)
  into[AT.sex] = compareValues(records.sex, left, right)
  into[AT.mother] = compareMothers(records, left, right)
  into[AT.birthOrder] = compareValues(records.birthOrder, left, right)
  into[AT.place] = comparePlaces(records, left, right)
}

/**
 * Whether the numbers of two rows alone say that they are two people, as `guardOf` does: of many pairs nothing else need
 * be compared.
 */
export function haveOtherNumbers(records: Records, left: number, right: number): boolean {
  if (compareValues(records.iin, left, right) === OTHER_IIN) return true
  return compareBirthRecords(records, left, right) === OTHER_RECORD
}

/** 0 missing, 1 different, 2 same: the levels of the number, of the sex and of the order of birth. */
function compareValues(column: Int32Array, left: number, right: number): number {
  const one = cell(column, left)
  const other = cell(column, right)
  if (one === 0 || other === 0) return 0
  return one === other ? 2 : 1
}

function compareIn({ names }: Records, column: Int32Array, left: number, right: number): number {
  return names.compare(cell(column, left), cell(column, right))
}

function compareBirthRecords({ names, birthRecord }: Records, left: number, right: number): number {
  const found = names.compareNumbers(cell(birthRecord, left), cell(birthRecord, right))
  if (found === NAME_SAME) return RECORD_SAME
  return found === NAME_CLOSE ? RECORD_CLOSE : found
}

/** Family and given name; one written in the other's place counts once, at the family name. */
function compareNames(records: Records, left: number, right: number, into: Comparison): void {
  const families = compareIn(records, records.family, left, right)
  const givens = compareIn(records, records.given, left, right)
  const isSwapped =
    families <= NAME_DIFFERENT && givens <= NAME_DIFFERENT && areInEachOthersPlace(records, left, right)
  into[AT.familyName] = isSwapped ? SWAPPED : families
  into[AT.givenName] = isSwapped ? 0 : givens
}

/** One of the two names is the other's exactly, the second at least nearly. */
function areInEachOthersPlace(records: Records, left: number, right: number): boolean {
  const { names, family, givenAsFamily } = records
  const one = names.compare(cell(family, left), cell(givenAsFamily, right))
  if (one < NAME_CLOSE) return false
  const other = names.compare(cell(givenAsFamily, left), cell(family, right))
  return other >= NAME_CLOSE && Math.max(one, other) === NAME_SAME
}

function compareDates({ year, month, day }: Records, left: number, right: number): number {
  const years = cell(year, left) - cell(year, right)
  const isSameDay = cell(month, left) === cell(month, right) && cell(day, left) === cell(day, right)
  if (years === 0 && isSameDay) return DATE.same
  const isSwapped = cell(month, left) === cell(day, right) && cell(day, left) === cell(month, right)
  if (years === 0 && isSwapped) return DATE.swapped
  if (countOtherDigits(year, month, day, left, right) === 1) return DATE.oneDigit
  return isSameDay && Math.abs(years) <= MOST_YEARS ? DATE.otherYear : DATE.different
}

function countOtherDigits(
  year: Int32Array,
  month: Int32Array,
  day: Int32Array,
  left: number,
  right: number,
): number {
  return (
    otherDigits(cell(year, left), cell(year, right)) +
    otherDigits(cell(month, left), cell(month, right)) +
    otherDigits(cell(day, left), cell(day, right))
  )
}

function otherDigits(left: number, right: number): number {
  let [one, other, count] = [left, right, 0]
  while (one !== other) {
    if (one % 10 !== other % 10) count += 1
    one = Math.floor(one / 10)
    other = Math.floor(other / 10)
  }
  return count
}

/** A mother may have two records herself, so that her name is asked when the records differ. */
function compareMothers(records: Records, left: number, right: number): number {
  const found = compareValues(records.mother, left, right)
  if (found === 2) return MOTHER.same
  const names = compareIn(records, records.motherName, left, right)
  if (names === NAME_SAME) return MOTHER.sameName
  if (names > NAME_DIFFERENT) return MOTHER.closeName
  return Math.max(names, found)
}

function comparePlaces({ region, settlement }: Records, left: number, right: number): number {
  const regions = compareValues(region, left, right)
  if (regions < SAME_REGION) return regions
  return compareValues(settlement, left, right) === 2 ? SAME_PLACE : SAME_REGION
}
