import { err, isBefore, type LocalDate, type LocalizedText, ok, type Result } from '@tirek/kernel'
import type { Citation } from '@tirek/law'
import { ACTS } from './citations.ts'

export const NOTICE_CHANNELS = ['portal', 'phone', 'sms', 'post', 'in-person'] as const
/** How the representative was told of the day. */
export type NoticeChannel = (typeof NOTICE_CHANNELS)[number]

/** Whether the representative was present at the examination; absence needs its reason (16(1)). */
export type Presence =
  | { readonly present: true; readonly names: readonly string[] }
  | { readonly present: false; readonly reason: string }

export type AppointmentRefusal = {
  readonly code:
    | 'appointment-in-past'
    | 'representative-not-notified'
    | 'session-before-appointment'
    | 'presence-unrecorded'
  readonly cite: readonly Citation[]
}

const refusal = (code: AppointmentRefusal['code']): { ok: false; error: AppointmentRefusal } =>
  err({ code, cite: [ACTS.representativePresent] })

/** An appointment is set for today or later. */
export function appointmentDay(day: LocalDate, today: LocalDate): Result<LocalDate, AppointmentRefusal> {
  return isBefore(day, today) ? refusal('appointment-in-past') : ok(day)
}

export type SessionFacts = {
  readonly appointmentOn: LocalDate
  readonly noticeGivenOn: LocalDate | undefined
  readonly heldOn: LocalDate
  readonly presence: Presence
}

/** A session may be held on or after its day, when the representative was told of it, and with the presence written down. */
export function mayHoldSession(facts: SessionFacts): Result<true, AppointmentRefusal> {
  const { presence } = facts
  if (facts.noticeGivenOn === undefined) return refusal('representative-not-notified')
  if (isBefore(facts.heldOn, facts.appointmentOn)) return refusal('session-before-appointment')
  const isRecorded = presence.present
    ? presence.names.some((name) => name.trim())
    : presence.reason.trim() !== ''

  return isRecorded ? ok(true) : refusal('presence-unrecorded')
}

/**
 * Where the examination is, in each language: the consultation by its name, then the room or other address as it was
 * typed. What only repeats a name of the consultation is not said twice.
 */
export function whereOf(typed: string, consultation: LocalizedText | undefined): LocalizedText {
  const { kk, ru, en } = consultation ?? { kk: '', ru: '', en: '' }
  const detail = [kk, ru, en].includes(typed.trim()) ? '' : typed.trim()
  const say = (name: string) => [name, detail].filter((part) => part !== '').join(' · ')
  return { kk: say(kk), ru: say(ru), en: say(en) }
}
