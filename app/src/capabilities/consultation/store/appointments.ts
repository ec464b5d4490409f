import type { LocalDate } from '@tirek/kernel'
import type { Selectable } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { ConsultationAppointment as Row } from '#platform/db/schema.ts'
import type { NoticeChannel, Presence, PresenceMode } from '../domain/appointment.ts'
import type { SessionMode } from '../domain/calendar.ts'
import type { Appointment, ConsultationFile } from '../domain/file.ts'

export type NewAppointment = {
  readonly id: string
  readonly day: LocalDate
  readonly time: string
  readonly place: string
  readonly mode: SessionMode
  readonly until: string
  readonly roomId: string | undefined
  readonly link: string | undefined
  readonly familyPlace: string | undefined
  readonly staffPlace: string | undefined
  readonly agreed: boolean
  readonly notice?:
    | { readonly channel: NoticeChannel; readonly on: LocalDate; readonly name: string | undefined }
    | undefined
}

/** Sets the day; an earlier day that was not held is kept as replaced. */
export async function insertAppointment(
  tx: Tx,
  file: ConsultationFile,
  appointment: NewAppointment,
): Promise<void> {
  await tx
    .updateTable('consultation_appointment')
    .set({ state: 'replaced' })
    .where('file_id', '=', file.id)
    .where('state', '=', 'planned')
    .execute()
  await tx
    .insertInto('consultation_appointment')
    .values({
      region: file.region,
      id: appointment.id,
      person_id: file.personId,
      file_id: file.id,
      day: appointment.day,
      at_time: appointment.time,
      place: appointment.place,
      mode: appointment.mode,
      until_time: appointment.until,
      room_id: appointment.roomId ?? null,
      link: appointment.link ?? null,
      family_place: appointment.familyPlace ?? null,
      staff_place: appointment.staffPlace ?? null,
      agreed: appointment.agreed,
      notice_channel: appointment.notice?.channel ?? null,
      notice_given_on: appointment.notice?.on ?? null,
      notified_name: appointment.notice?.name ?? null,
    })
    .execute()
}

export type Answer = {
  readonly agrees: boolean
  readonly wish: string | undefined
  readonly by: string
  readonly name: string | undefined
  readonly on: LocalDate
  readonly recordedBy: string | undefined
}

export type PlannedDay = {
  readonly id: string
  readonly day: LocalDate
  readonly noticeGivenOn: LocalDate | undefined
  readonly isAgreed: boolean
  /** The last answer of a representative asks for another day. */
  readonly isDeclined: boolean
}

/** The planned day of a file, if one is set; locked until the end of the transaction, so that an answer waits or counts. */
export async function findPlannedDay(tx: Tx, fileId: string): Promise<PlannedDay | undefined> {
  const row = await tx
    .selectFrom('consultation_appointment')
    .select(['id', 'day', 'notice_given_on', 'agreed', 'wish'])
    .where('file_id', '=', fileId)
    .where('state', '=', 'planned')
    .forUpdate()
    .executeTakeFirst()
  return (
    row && {
      id: row.id,
      day: row.day as LocalDate,
      noticeGivenOn: (row.notice_given_on ?? undefined) as LocalDate | undefined,
      isAgreed: row.agreed,
      isDeclined: row.wish !== null,
    }
  )
}

/** The first day on which the file's session was held; nobody examines before it. */
export async function findSessionDay(tx: Tx, fileId: string): Promise<LocalDate | undefined> {
  const row = await tx
    .selectFrom('consultation_appointment')
    .select('held_on')
    .where('file_id', '=', fileId)
    .where('state', '=', 'held')
    .orderBy('held_on')
    .executeTakeFirst()
  return (row?.held_on ?? undefined) as LocalDate | undefined
}

/** Writes the protocol: the day held and who was present, or why the representative was not. */
export async function recordSession(
  tx: Tx,
  id: string,
  heldOn: LocalDate,
  presence: Presence,
): Promise<void> {
  await tx
    .updateTable('consultation_appointment')
    .set({
      state: 'held',
      held_on: heldOn,
      representative_present: presence.present,
      presence_mode: presence.present ? (presence.by ?? 'in-person') : null,
      present_names: presence.present ? [...presence.names] : [],
      absence_reason: presence.present ? null : presence.reason,
    })
    .where('id', '=', id)
    .execute()
}

/** The latest session held, as the conclusion carries it. Throws when none was held: ask `findSessionDay` first. */
export async function getHeldSession(tx: Tx, fileId: string): Promise<Appointment> {
  const row = await tx
    .selectFrom('consultation_appointment')
    .selectAll()
    .where('file_id', '=', fileId)
    .where('state', '=', 'held')
    .orderBy('held_on', 'desc')
    .executeTakeFirstOrThrow()
  return parseAppointment(row)
}

const orUndefined = <T>(value: T | null): T | undefined => value ?? undefined

function answerOf(row: Selectable<Row>) {
  return {
    agreed: row.agreed,
    wish: orUndefined(row.wish),
    answeredName: orUndefined(row.answered_name),
    answeredOn: orUndefined(row.answered_on) as LocalDate | undefined,
    answerRecordedBy: orUndefined(row.answer_recorded_by),
    noticeChannel: orUndefined(row.notice_channel) as NoticeChannel | undefined,
    noticeGivenOn: orUndefined(row.notice_given_on) as LocalDate | undefined,
    notifiedName: orUndefined(row.notified_name),
  }
}

/** A stored row as an appointment. */
export function parseAppointment(row: Selectable<Row>): Appointment {
  return {
    id: row.id,
    day: row.day as LocalDate,
    time: row.at_time,
    place: row.place,
    mode: row.mode as SessionMode,
    until: orUndefined(row.until_time),
    roomId: orUndefined(row.room_id),
    link: orUndefined(row.link),
    familyPlace: orUndefined(row.family_place),
    staffPlace: orUndefined(row.staff_place),
    ...answerOf(row),
    heldOn: orUndefined(row.held_on) as LocalDate | undefined,
    representativePresent: orUndefined(row.representative_present),
    presenceMode: orUndefined(row.presence_mode) as PresenceMode | undefined,
    presentNames: row.present_names,
    absenceReason: orUndefined(row.absence_reason),
  }
}

async function namesOfSeats(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('consultation_seat')
    .select(['appointment_id', 'name'])
    .where('appointment_id', 'in', [...ids])
    .orderBy('name')
    .execute()
  return new Map(
    ids.map((id) => [id, rows.filter((row) => row.appointment_id === id).map(({ name }) => name)]),
  )
}

/** The days of a file that count, the newest first; replaced and missed ones are left out. */
export async function listAppointments(tx: Tx, fileId: string): Promise<readonly Appointment[]> {
  const rows = await tx
    .selectFrom('consultation_appointment')
    .selectAll()
    .where('file_id', '=', fileId)
    .where('state', 'in', ['planned', 'held'])
    .orderBy('day', 'desc')
    .execute()
  const seats = await namesOfSeats(
    tx,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({ ...parseAppointment(row), specialists: seats.get(row.id) ?? [] }))
}

/** Writes what a representative answered about the day: who, when, and who wrote it down when it was said in person. */
export async function recordAnswer(tx: Tx, id: string, answer: Answer): Promise<void> {
  await tx
    .updateTable('consultation_appointment')
    .set({
      agreed: answer.agrees,
      wish: answer.wish ?? null,
      answered_by: answer.by,
      answered_name: answer.name ?? null,
      answered_on: answer.on,
      answer_recorded_by: answer.recordedBy ?? null,
    })
    .where('id', '=', id)
    .execute()
}
