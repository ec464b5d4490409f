import { addDays, addMonths, isBefore, type LocalDate, minDate } from '@tirek/kernel'
import { getValue, riskGroupEnd } from '@tirek/law'

/** The three kinds of organisations that screen (art. 5(1)). */
export const LINE_KINDS = ['obstetric-provider', 'primary-care', 'consultative-diagnostic'] as const
export type LineKind = (typeof LINE_KINDS)[number]

/** One screening of the schedule. Ages in months of life. */
export interface ScheduleLine {
  readonly line: string
  readonly instrumentId: string
  readonly kind: LineKind
  /** Due from this age, in time until the second, no longer fitting from the third. */
  readonly fromMonths: number
  readonly byMonths: number
  readonly untilMonths: number
  readonly byCorrectedAge: boolean
  /** Asked only after this line was not passed. */
  readonly afterLine: string | undefined
}

/** The procedure of the health authority in one edition (art. 5(1)); in force until the next one begins. */
export interface Schedule {
  readonly edition: string
  readonly validFrom: LocalDate
  readonly mark: 'example' | 'procedure'
  readonly document: string | undefined
  readonly lines: readonly ScheduleLine[]
}

/** When a screening of a child is due, late from, and no longer possible from. */
export interface Window {
  readonly dueOn: LocalDate
  readonly lateOn: LocalDate
  readonly closesOn: LocalDate
}

/** What the windows of a child are counted from. */
export interface Born {
  readonly bornOn: LocalDate
  /** Length of the pregnancy; unknown until the birth was notified. */
  readonly gestationDays: number | undefined
}

/** The edition in force on a day; undefined before the first. */
export function scheduleOn(schedules: readonly Schedule[], day: LocalDate): Schedule | undefined {
  return schedules.findLast((one) => !isBefore(day, one.validFrom))
}

/** How many days too early a child was born, by the reading of the project (DEC-67); 0 when in time or not known. */
export function daysEarly({ bornOn, gestationDays }: Born): number {
  if (gestationDays === undefined || gestationDays >= getValue('project.early-birth-days', bornOn).value)
    return 0
  return getValue('project.full-term-days', bornOn).value - gestationDays
}

/** The day from which the ages of a line are counted: that of birth, or the corrected one of a child born early. */
export function ageStart(line: Pick<ScheduleLine, 'fromMonths' | 'byCorrectedAge'>, born: Born): LocalDate {
  const until = getValue('project.corrected-age-months', born.bornOn).value
  if (!line.byCorrectedAge || line.fromMonths >= until) return born.bornOn
  return addDays(born.bornOn, daysEarly(born))
}

/** The window of a line for a child; it never goes past the third birthday (LAW-1-9). */
export function windowOf(line: ScheduleLine, born: Born): Window {
  const start = ageStart(line, born)
  const end = riskGroupEnd(born.bornOn, born.bornOn).on
  const before = (months: number) => minDate(addMonths(start, months), end)
  return { dueOn: before(line.fromMonths), lateOn: before(line.byMonths), closesOn: before(line.untilMonths) }
}
