import { isAfter, type LocalDate } from '@tirek/kernel'

/** The notification of a birth by the obstetric provider. */
export interface BirthNotification {
  readonly id: string
  readonly region: string
  readonly personId: string
  readonly organisationId: string
  readonly number: string
  readonly bornOn: LocalDate
  readonly birthOrder: number
  /** Length of the pregnancy in days. */
  readonly gestationDays: number
  readonly notifiedOn: LocalDate
}

/** A newborn stands in the register by this word until the family has chosen a name. */
export const UNNAMED = 'Нәресте'

const DAYS_OF_WEEK = 7

/** Length of a pregnancy as papers write it: full weeks and days. */
export function gestationOf(weeks: number, days: number): number {
  return weeks * DAYS_OF_WEEK + days
}

/** The same the other way round. */
export function weeksOf(gestationDays: number): { readonly weeks: number; readonly days: number } {
  return { weeks: Math.floor(gestationDays / DAYS_OF_WEEK), days: gestationDays % DAYS_OF_WEEK }
}

/** The same number of the same organisation says the same birth: sent twice, or another one under a used number. */
export function isSameBirth(
  known: Pick<BirthNotification, 'bornOn' | 'birthOrder'>,
  sent: Pick<BirthNotification, 'bornOn' | 'birthOrder'>,
): boolean {
  return known.bornOn === sent.bornOn && known.birthOrder === sent.birthOrder
}

/** True for a day that has not come yet. */
export const isAhead = (day: LocalDate, today: LocalDate): boolean => isAfter(day, today)
