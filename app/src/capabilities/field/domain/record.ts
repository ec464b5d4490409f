import { ALMATY, type LocalDate, leadsOn, localDateAt } from '@tirek/kernel'
import { ACTS } from './citations.ts'

/** Why a record could not be filed by itself. */
export const REASONS = [
  'unknown-child',
  'consent-withdrawn',
  'already-filed',
  'other-version',
  'answers',
  'not-allowed',
] as const
export type Reason = (typeof REASONS)[number]

/** What the telephone is told of each record. */
export const OUTCOMES = ['accepted', 'duplicate', 'needs-person'] as const

const BY_CODE: Readonly<Record<string, Reason>> = {
  'platform.not-found': 'unknown-child',
  'screening.already-recorded': 'already-filed',
  'screening.questionnaire-version': 'other-version',
  'screening.no-questionnaire': 'other-version',
  'screening.instrument-not-in-force': 'other-version',
  'screening.instrument-unknown': 'other-version',
  'screening.answers': 'answers',
}

/** The reason in the words of this list for a refusal of the screening itself. */
export function reasonOf(code: string): Reason {
  return BY_CODE[code] ?? 'not-allowed'
}

export const RECORD_STATES = ['accepted', 'needs-person', 'settled'] as const
export type RecordState = (typeof RECORD_STATES)[number]

/** A person settles what could not be filed by itself: files it after all, or sets it aside with a note. */
export const RECORD_EDGES = {
  settle: { from: ['needs-person'], to: 'settled', cite: ACTS.procedure },
} as const

/** Whether an act leads on from a state of a record. */
export const isRecordAct = leadsOn<'settle', RecordState>(RECORD_EDGES)

/** By how many seconds the telephone's clock is behind the server's; ahead: below zero. */
export function clockDifference(sentAt: Date, now: Date): number {
  return Math.round((now.getTime() - sentAt.getTime()) / 1000)
}

/** The day on which a record was taken by the clock of the server; never later than now. */
export function dayTaken(takenAt: Date, difference: number, now: Date): LocalDate {
  const corrected = takenAt.getTime() + difference * 1000
  return localDateAt(new Date(Math.min(corrected, now.getTime())), ALMATY)
}
