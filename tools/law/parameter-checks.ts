import { addMonths, contains, isAfter, isBefore, type LocalDate } from '@tirek/kernel'
import type { Parameter } from '@tirek/law'

/** Months after which a value should be compared with its source again. */
const CHECK_AGAIN_AFTER_MONTHS = 12

/**
 * What is wrong with the dated values of a parameter: overlapping or disordered periods, a citation that is
 * missing, or no answer for today although nobody has abolished it.
 */
export function parameterProblems({ id, values }: Parameter, today: LocalDate): readonly string[] {
  const problems: string[] = []
  const last = values.at(-1)
  if (last === undefined) return [`${id} has no value`]
  for (const [index, value] of values.entries()) {
    const next = values[index + 1]
    if (next === undefined) continue
    if (value.to === undefined || !isBefore(value.to, next.from))
      problems.push(`${id}: ${value.from} overlaps`)
  }
  const isAbolished = last.to !== undefined && isBefore(last.to, today)
  const isPlanned = values.every((value) => isAfter(value.from, today))
  if (!isAbolished && !isPlanned && !values.some((value) => contains(value, today)))
    problems.push(`${id} has no value for ${today} and is not abolished`)

  return problems
}

/** A warning when the value was last checked too long ago, otherwise undefined. */
export function checkWarning({ id, checkedOn }: Parameter, today: LocalDate): string | undefined {
  const due = addMonths(checkedOn, CHECK_AGAIN_AFTER_MONTHS)

  return isBefore(today, due) ? undefined : `${id} was last checked on ${checkedOn}`
}
