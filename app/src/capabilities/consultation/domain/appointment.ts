import { err, isBefore, type LocalDate, type LocalizedText, ok, type Result } from '@tirek/kernel'
import { type Citation, cite, getValue, term } from '@tirek/law'
import type { SessionMode } from './calendar.ts'
import { ACTS } from './citations.ts'

export const NOTICE_CHANNELS = ['portal', 'phone', 'sms', 'post', 'in-person'] as const
/** How the representative was told of the day. */
export type NoticeChannel = (typeof NOTICE_CHANNELS)[number]

export const PRESENCE_MODES = ['in-person', 'remote'] as const
/** In the room, or by video. */
export type PresenceMode = (typeof PRESENCE_MODES)[number]

/** Whether the representative was present at the examination; absence needs its reason (16(1)). */
export type Presence =
  | { readonly present: true; readonly names: readonly string[]; readonly by?: PresenceMode | undefined }
  | { readonly present: false; readonly reason: string }

export type AppointmentRefusal = {
  readonly code:
    | 'appointment-in-past'
    | 'day-refused'
    | 'representative-not-notified'
    | 'session-before-appointment'
    | 'presence-unrecorded'
    | 'representative-declined'
    | 'notice-too-late'
  readonly cite: readonly Citation[]
}

const NOTICE_TERM = 'project.session-notice'
/** The term of notice is a default of the project: the law names none. */
export const NOTICE_DEFAULT = cite('project', 'DEC-8', 'project-default')

function refusal(
  code: AppointmentRefusal['code'],
  ...besides: readonly Citation[]
): { ok: false; error: AppointmentRefusal } {
  return err({ code, cite: [ACTS.representativePresent, ...besides] })
}

/** The day the representative last said no to. */
export type DeclinedDay = { readonly day: LocalDate; readonly isDeclined: boolean }

/** An appointment is set for today or later, and not again for the day the representative has just declined. */
export function appointmentDay(
  day: LocalDate,
  today: LocalDate,
  earlier?: DeclinedDay,
): Result<LocalDate, AppointmentRefusal> {
  if (isBefore(day, today)) return refusal('appointment-in-past')
  return earlier?.isDeclined === true && earlier.day === day ? refusal('day-refused') : ok(day)
}

export type SessionFacts = {
  readonly appointmentOn: LocalDate
  readonly noticeGivenOn: LocalDate | undefined
  /** The representative agreed to this day. */
  readonly isAgreed: boolean
  /** The last answer of a representative to this day is no: nobody goes on behind the back of who said it. */
  readonly isDeclined: boolean
  readonly heldOn: LocalDate
  readonly presence: Presence
}

/** Working days of notice in force on a day. */
export function noticeDays(on: LocalDate): number {
  return getValue(NOTICE_TERM, on).value
}

/** The first day for which a notice given on a day is in good time: a default of the project, as the law names no term. */
export function noticeGoodFrom(noticeGivenOn: LocalDate): LocalDate {
  return term(NOTICE_TERM, noticeGivenOn).due
}

function isWritten(presence: Presence): boolean {
  return presence.present ? presence.names.some((name) => name.trim()) : presence.reason.trim() !== ''
}

/**
 * A session may be held on or after its day, with the presence written down, when the representative was told of it.
 * Whoever came agrees by coming, whatever was answered before. Without the representative it needs his or her
 * agreement to the day, or notice in good time that was not answered with a no (Law 343, 16(1)).
 */
export function mayHoldSession(facts: SessionFacts): Result<true, AppointmentRefusal> {
  const { presence, noticeGivenOn, appointmentOn } = facts
  if (noticeGivenOn === undefined) return refusal('representative-not-notified')
  if (isBefore(facts.heldOn, appointmentOn)) return refusal('session-before-appointment')
  if (!isWritten(presence)) return refusal('presence-unrecorded')

  if (presence.present) return ok(true)
  if (facts.isDeclined) return refusal('representative-declined')
  const isInTime = facts.isAgreed || !isBefore(appointmentOn, noticeGoodFrom(noticeGivenOn))
  return isInTime ? ok(true) : refusal('notice-too-late', NOTICE_DEFAULT)
}

/**
 * Where the examination is, in each language: the consultation by its name, then the room or other address as it was
 * typed. What only repeats a name of the consultation is not said twice. A session elsewhere is at its own address, one
 * by video at none.
 */
export function whereOf(
  typed: string,
  consultation: LocalizedText | undefined,
  mode: SessionMode = 'consultation',
): LocalizedText {
  if (mode !== 'consultation') return { kk: typed, ru: typed, en: typed }
  const { kk, ru, en } = consultation ?? { kk: '', ru: '', en: '' }
  const detail = [kk, ru, en].includes(typed.trim()) ? '' : typed.trim()
  const say = (name: string) => [name, detail].filter((part) => part !== '').join(' · ')
  return { kk: say(kk), ru: say(ru), en: say(en) }
}
