import { ALMATY, isAfter, type LocalDate, startOfDay } from '@tirek/kernel'
import { findTerm, type ParameterId } from '@tirek/law'

export const BREACH_KINDS = ['drill', 'real'] as const
export type BreachKind = (typeof BREACH_KINDS)[number]

/** What was open to whom, and when. */
export interface BreachScope {
  readonly from: Date
  readonly to: Date
  readonly accountId: string | undefined
  readonly organisationId: string | undefined
  readonly useCase: string | undefined
}

/** A breach as recorded, with the size that was found. */
export interface Breach extends BreachScope {
  readonly id: string
  readonly number: string
  readonly kind: BreachKind
  readonly whatHappened: string
  readonly measures: string
  readonly noticedOn: LocalDate
  readonly authorityDue: LocalDate | undefined
  readonly subjectsDue: LocalDate | undefined
  readonly subjects: number
  readonly readings: number
  readonly acts: number
  readonly tookMs: number
  readonly madeAt: Date
  readonly madeByName: string
  /** Whether two people have given out the names in its list. */
  readonly isReleased: boolean
}

const MINUTE_MS = 60_000

/** The instant of a time of day, 'HH:MM'. */
export function instantAt(day: LocalDate, time: string): Date {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return new Date(startOfDay(day, ALMATY).getTime() + (hours * 60 + minutes) * MINUTE_MS)
}

function due(id: ParameterId, from: LocalDate): LocalDate | undefined {
  const found = findTerm(id, from)
  return found.ok ? found.value.due : undefined
}

/** The last days for telling the authority and the subjects; none where no term was in force. */
export function noticeDays(noticedOn: LocalDate) {
  return {
    authorityDue: due('law94v.breach-notice', noticedOn),
    subjectsDue: due('law94v.breach-subjects', noticedOn),
  }
}

/** What is wrong with the days of a breach: the code and the field. */
export function wrongDays(
  { from, to, noticedOn }: { readonly from: Date; readonly to: Date; readonly noticedOn: LocalDate },
  today: LocalDate,
): { readonly path: string; readonly code: string } | undefined {
  if (isAfter(noticedOn, today)) return { path: 'noticedOn', code: 'future-date' }
  if (to <= from) return { path: 'toDay', code: 'before-start' }
  return undefined
}
