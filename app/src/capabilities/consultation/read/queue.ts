import { daysBetween, type LocalDate } from '@tirek/kernel'
import type { Tx } from '#platform/db/database.ts'
import type { Planned, Waiting } from '../domain/queue.ts'

/** Children who wait for a day at a consultation, with nothing that tells one from another but the day of request. */
export async function listWaiting(
  db: Tx,
  organisationId: string,
): Promise<readonly (Waiting & { readonly personId: string; readonly number: string })[]> {
  const rows = await db
    .selectFrom('consultation_file as f')
    .select(['f.id', 'f.person_id', 'f.number', 'f.opened_on'])
    .select(({ selectFrom }) =>
      selectFrom('consultation_appointment as a')
        .select(({ fn }) => fn.countAll<string>().as('missed'))
        .whereRef('a.file_id', '=', 'f.id')
        .where('a.state', '=', 'missed')
        .as('missed'),
    )
    .where('f.organisation_id', '=', organisationId)
    .where('f.state', '=', 'opened')
    .execute()
  return rows.map((row) => ({
    fileId: row.id,
    personId: row.person_id,
    number: row.number,
    requestedOn: row.opened_on as LocalDate,
    missed: Number(row.missed ?? 0),
  }))
}

/** Children who have a day that is still ahead. */
export async function listPlanned(db: Tx, organisationId: string): Promise<readonly Planned[]> {
  const rows = await db
    .selectFrom('consultation_file as f')
    .innerJoin('consultation_appointment as a', (join) =>
      join.onRef('a.file_id', '=', 'f.id').on('a.state', '=', 'planned'),
    )
    .select(['f.id', 'f.opened_on', 'a.day', 'a.agreed'])
    .where('f.organisation_id', '=', organisationId)
    .execute()
  return rows.map((row) => ({
    fileId: row.id,
    requestedOn: row.opened_on as LocalDate,
    day: row.day as LocalDate,
    isAgreed: row.agreed,
  }))
}

const LATEST = 50

/** Days from request to session of the latest sessions held, for an honest answer to "how long". */
export async function listLatestWaits(db: Tx, organisationId: string): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('consultation_file as f')
    .innerJoin('consultation_appointment as a', (join) =>
      join.onRef('a.file_id', '=', 'f.id').on('a.state', '=', 'held'),
    )
    .select(['f.opened_on', 'a.held_on'])
    .where('f.organisation_id', '=', organisationId)
    .orderBy('a.held_on', 'desc')
    .limit(LATEST)
    .execute()
  return rows.flatMap(({ opened_on, held_on }) =>
    held_on === null ? [] : [daysBetween(opened_on as LocalDate, held_on as LocalDate)],
  )
}
