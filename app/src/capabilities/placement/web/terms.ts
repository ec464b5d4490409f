import type { LocalDate } from '@tirek/kernel'
import { valueOn } from '@tirek/law'

/** How many days the Standard gives to arrive (working days) and adds by a deferral (calendar days). */
export type Days = { readonly arrive: number; readonly defer: number }

/** The days in force on a date; nothing before the Standard is in force. */
export function daysOn(today: LocalDate): Days {
  const numberOf = (id: 'placement.arrive' | 'placement.defer') => {
    const found = valueOn(id, today)
    return found.kind === 'value' ? found.value : 0
  }
  return { arrive: numberOf('placement.arrive'), defer: numberOf('placement.defer') }
}
