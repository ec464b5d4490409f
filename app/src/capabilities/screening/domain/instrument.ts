import { ageInMonths, isAfter, isBefore, type LocalDate, type LocalizedText } from '@tirek/kernel'

/** A standard instrument in one version, as the health authority published it. Ages in completed months of life. */
export interface Instrument {
  readonly id: string
  readonly version: string
  readonly name: LocalizedText
  /** True only for a licensed clinical tool; none of the shipped examples is one. */
  readonly isClinicalTool: boolean
  /** Kinds of organisations whose plan it is in. */
  readonly plannedFor: readonly string[]
  readonly fromMonths: number
  readonly byMonths: number
  readonly untilMonths: number
  readonly validFrom: LocalDate
  readonly validTo: LocalDate | undefined
}

/** Name of an instrument with its version, for lists and facts: `newborn-standard@2.0`. */
export function instrumentKey(instrument: Pick<Instrument, 'id' | 'version'>): string {
  return `${instrument.id}@${instrument.version}`
}

/** True while this version is the one to use. */
export function isInstrumentInForce(
  instrument: Pick<Instrument, 'validFrom' | 'validTo'>,
  on: LocalDate,
): boolean {
  const { validFrom, validTo } = instrument
  return !isBefore(on, validFrom) && (validTo === undefined || !isAfter(on, validTo))
}

/** True when the age of the child on the day is one that the instrument is made for. */
export function fitsAge(
  instrument: Pick<Instrument, 'fromMonths' | 'untilMonths'>,
  birth: LocalDate,
  on: LocalDate,
): boolean {
  const months = ageInMonths(birth, on)
  return months >= instrument.fromMonths && months < instrument.untilMonths
}

/** What the plan says of one instrument for one child on a day; undefined when it is not its time. */
export function planState(
  instrument: Instrument,
  birth: LocalDate,
  on: LocalDate,
): 'due' | 'overdue' | undefined {
  if (!isInstrumentInForce(instrument, on) || !fitsAge(instrument, birth, on)) return undefined
  return ageInMonths(birth, on) < instrument.byMonths ? 'due' : 'overdue'
}
