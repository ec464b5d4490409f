import type { LocalDate } from './local-date.ts'

/** Whole days, both ends included; without `to` it is still running. */
export type Period = { readonly from: LocalDate; readonly to?: LocalDate | undefined }

export function contains(period: Period, date: LocalDate): boolean {
  return period.from <= date && (period.to === undefined || date <= period.to)
}

/** True when the periods share at least one day. */
export function overlaps(a: Period, b: Period): boolean {
  const startsInTime = b.to === undefined || a.from <= b.to
  const endsInTime = a.to === undefined || b.from <= a.to
  return startsInTime && endsInTime
}
