import type { LocalDate } from '@tirek/kernel'
import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { Absence, Hours } from '../domain/calendar.ts'
import type { ConsultationFile } from '../domain/file.ts'

/** A room of a consultation; `closedOn` is set when it is used no more. */
export type Room = {
  readonly id: string
  readonly name: string
  readonly isStepFree: boolean
  readonly closedOn: LocalDate | undefined
}

/** Rooms in the order of their names, closed ones last. */
export async function listRooms(tx: Tx, organisationId: string): Promise<readonly Room[]> {
  const rows = await tx
    .selectFrom('consultation_room')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .orderBy('closed_on', (order) => order.desc().nullsFirst())
    .orderBy('name')
    .execute()
  return rows.map(({ id, name, is_step_free, closed_on }) => ({
    id,
    name,
    isStepFree: is_step_free,
    closedOn: (closed_on ?? undefined) as LocalDate | undefined,
  }))
}

export async function insertRoom(tx: Tx, organisationId: string, room: Room): Promise<void> {
  await tx
    .insertInto('consultation_room')
    .values({
      organisation_id: organisationId,
      id: room.id,
      name: room.name,
      is_step_free: room.isStepFree,
      closed_on: room.closedOn ?? null,
    })
    .execute()
}

export async function updateRoom(tx: Tx, room: Room): Promise<void> {
  await tx
    .updateTable('consultation_room')
    .set({ name: room.name, is_step_free: room.isStepFree, closed_on: room.closedOn ?? null })
    .where('id', '=', room.id)
    .execute()
}

/** Working hours of everybody in the consultation, or of one specialist. */
export async function listHours(tx: Tx, organisationId: string): Promise<readonly Hours[]> {
  const rows = await tx
    .selectFrom('consultation_hours')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .orderBy('weekday')
    .execute()
  return rows.map((row) => ({
    specialistId: row.specialist_id,
    weekday: row.weekday,
    from: row.from_time,
    until: row.until_time,
  }))
}

/** Writes the week of one specialist anew. */
export async function replaceHours(
  tx: Tx,
  organisationId: string,
  specialistId: string,
  week: readonly Omit<Hours, 'specialistId'>[],
): Promise<void> {
  await tx
    .deleteFrom('consultation_hours')
    .where('organisation_id', '=', organisationId)
    .where('specialist_id', '=', specialistId)
    .execute()
  if (week.length === 0) return
  const rows = week.map((one) => ({
    organisation_id: organisationId,
    specialist_id: specialistId,
    weekday: one.weekday,
    from_time: one.from,
    until_time: one.until,
  }))
  await tx.insertInto('consultation_hours').values(rows).execute()
}

/** Absences that end on or after a day. */
export async function listAbsences(
  tx: Tx,
  organisationId: string,
  from: LocalDate,
): Promise<readonly Absence[]> {
  const rows = await tx
    .selectFrom('consultation_absence')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('cancelled_on', 'is', null)
    .where('until_day', '>=', from)
    .orderBy('from_day')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    specialistId: row.specialist_id,
    from: row.from_day as LocalDate,
    until: row.until_day as LocalDate,
  }))
}

export async function insertAbsence(tx: Tx, organisationId: string, one: Absence): Promise<void> {
  await tx
    .insertInto('consultation_absence')
    .values({
      organisation_id: organisationId,
      id: one.id,
      specialist_id: one.specialistId,
      from_day: one.from,
      until_day: one.until,
    })
    .execute()
}

/** Takes an absence back; false when the consultation has none of this id. */
export async function cancelAbsence(
  tx: Tx,
  organisationId: string,
  id: string,
  on: LocalDate,
): Promise<boolean> {
  const changed = await tx
    .updateTable('consultation_absence')
    .set({ cancelled_on: on })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .where('cancelled_on', 'is', null)
    .executeTakeFirst()
  return changed.numUpdatedRows > 0n
}

/** Sessions that one day holds, as the consultation has said for that day; undefined while it has not. */
export async function findCapacity(
  tx: Tx,
  organisationId: string,
  on: LocalDate,
): Promise<number | undefined> {
  const row = await tx
    .selectFrom('consultation_capacity')
    .select('sessions')
    .where('organisation_id', '=', organisationId)
    .where('since', '<=', on)
    .orderBy('since', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.sessions
}

export async function saveCapacity(
  tx: Tx,
  organisationId: string,
  { since, sessions }: { readonly since: LocalDate; readonly sessions: number },
): Promise<void> {
  await tx
    .insertInto('consultation_capacity')
    .values({ organisation_id: organisationId, since, sessions })
    .onConflict((on) => on.columns(['organisation_id', 'since']).doUpdateSet({ sessions }))
    .execute()
}

/** Nobody else sets a day in this consultation at the same moment. */
export async function lockCalendar(tx: Tx, organisationId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`pmpc-calendar:${organisationId}`}, 0))`.execute(
    tx,
  )
}

/** Who of the specialists takes part in a session. */
export async function insertSeats(
  tx: Tx,
  file: ConsultationFile,
  appointmentId: string,
  specialists: readonly { readonly id: string; readonly name: string }[],
): Promise<void> {
  if (specialists.length === 0) return
  const rows = specialists.map(({ id, name }) => ({
    region: file.region,
    appointment_id: appointmentId,
    specialist_id: id,
    person_id: file.personId,
    name,
  }))
  await tx.insertInto('consultation_seat').values(rows).execute()
}
