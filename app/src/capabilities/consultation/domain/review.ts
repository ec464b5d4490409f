import { addDays, addMonths, ageOn, isAfter, type LocalDate } from '@tirek/kernel'
import { getValue } from '@tirek/law'

/** The day by which a conclusion is looked at again: a default of the project, sooner for the youngest. */
export function reviewDay(signedOn: LocalDate, birthDate: LocalDate): LocalDate {
  const isYoung = ageOn(birthDate, signedOn).years < getValue('law343.risk-group-age', signedOn).value
  const months = getValue(
    isYoung ? 'project.conclusion-months-under-three' : 'project.conclusion-months',
    signedOn,
  ).value
  return addMonths(signedOn, months)
}

/** The last day of review of which the desk and the family are reminded today. */
export function recalledUntil(today: LocalDate): LocalDate {
  return addDays(today, getValue('project.reexamination-ahead', today).value)
}

/** Whether the time to look again is near or has come. Nothing ends by it: it is a reminder and no term of a right. */
export function isReviewNear(reviewOn: LocalDate, today: LocalDate): boolean {
  return !isAfter(reviewOn, recalledUntil(today))
}
