import { type LocalDate, localDate } from '@tirek/kernel'
import type { Citation } from '../acts/types.ts'
import type { ParameterValue } from './types.ts'

export const LAW_343_START = localDate('2003-01-01')
export const SOCIAL_CODE_START = localDate('2023-07-01')
export const REPORT_DATE = localDate('2023-11-20')
export const CHECKED_ON = localDate('2026-11-22')

/** A value in force from a day on, until a later value or an abolition is entered. */
export function since(from: LocalDate, value: number, cite: Citation): ParameterValue {
  return { from, value, cite, mark: cite.mark }
}
