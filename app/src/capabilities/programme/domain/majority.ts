import { addMonths, type LocalDate } from '@tirek/kernel'
import { getValue } from '@tirek/law'

const MONTHS = 12

/** Whoever was born after this day is a child on `on`: support under the Law runs until majority (article 3(1)). */
export function childrenBornAfter(on: LocalDate): LocalDate {
  return addMonths(on, -MONTHS * getValue('law343.majority-age', on).value)
}
