import type { LocalDate } from '@tirek/kernel'
import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import { type Booking, type SessionMode, sessionMinutes, timeAfter } from '../domain/calendar.ts'

/** A session in the calendar of a consultation. */
export type CalendarSession = Booking & {
  readonly appointmentId: string
  readonly fileId: string
  readonly personId: string
  readonly number: string
  readonly mode: SessionMode
  readonly place: string
  readonly isHeld: boolean
  readonly isAgreed: boolean
  readonly isTold: boolean
  readonly specialists: readonly string[]
}

export type Span = { readonly from: LocalDate; readonly to: LocalDate }

/** Sessions of a consultation on the days of a span that are set or were held, by day and hour. */
export async function listSessions(
  db: Tx,
  organisationId: string,
  { from, to }: Span,
): Promise<readonly CalendarSession[]> {
  const rows = await db
    .selectFrom('consultation_appointment as a')
    .innerJoin('consultation_file as f', (join) =>
      join.onRef('f.id', '=', 'a.file_id').onRef('f.region', '=', 'a.region'),
    )
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('consultation_seat as s')
          .select([
            sql<string[]>`coalesce(array_agg(s.specialist_id order by s.name), '{}')`.as('ids'),
            sql<string[]>`coalesce(array_agg(s.name order by s.name), '{}')`.as('names'),
          ])
          .whereRef('s.appointment_id', '=', 'a.id')
          .as('seats'),
      (join) => join.onTrue(),
    )
    .selectAll('a')
    .select(['f.number', 'seats.ids', 'seats.names'])
    .where('f.organisation_id', '=', organisationId)
    .where('a.state', 'in', ['planned', 'held'])
    .where('a.day', '>=', from)
    .where('a.day', '<=', to)
    .orderBy('a.day')
    .orderBy('a.at_time')
    .orderBy('a.id')
    .execute()

  return rows.map((row) => {
    const day = row.day as LocalDate
    return {
      appointmentId: row.id,
      fileId: row.file_id,
      personId: row.person_id,
      number: row.number,
      day,
      from: row.at_time,
      until: row.until_time ?? timeAfter(row.at_time, sessionMinutes(day)),
      roomId: row.room_id ?? undefined,
      mode: row.mode as SessionMode,
      place: row.place,
      isHeld: row.state === 'held',
      isAgreed: row.agreed,
      isTold: row.notice_given_on !== null,
      specialistIds: row.ids ?? [],
      specialists: row.names ?? [],
    }
  })
}
