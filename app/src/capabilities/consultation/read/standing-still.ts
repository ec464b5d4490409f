import type { LocalDate } from '@tirek/kernel'
import type { Tx } from '#platform/db/database.ts'
import type { StandingCase } from '#platform/watch/contract.ts'

interface Row {
  readonly region: string
  readonly id: string
  readonly person_id: string
  readonly organisation_id: string
}

function standing(row: Row, since: string): StandingCase {
  return {
    region: row.region,
    personId: row.person_id,
    subject: { kind: 'consultation-file', id: row.id },
    organisationId: row.organisation_id,
    since: since as LocalDate,
    href: `/consultation/files/${row.id}`,
  }
}

/** Files opened on a day or before it that still have no day of examination. The caller reads as the system. */
export async function filesWithoutDay(
  db: Tx,
  until: LocalDate,
  most: number,
): Promise<readonly StandingCase[]> {
  const rows = await db
    .selectFrom('consultation_file')
    .select(['region', 'id', 'person_id', 'organisation_id', 'opened_on'])
    .where('state', '=', 'opened')
    .where('opened_on', '<=', until)
    .orderBy('opened_on')
    .orderBy('id')
    .limit(most)
    .execute()
  return rows.map((row) => standing(row, row.opened_on))
}

/** Files whose session was held on a day or before it and that still have no conclusion. The caller reads as the system. */
export async function filesWithoutConclusion(
  db: Tx,
  until: LocalDate,
  most: number,
): Promise<readonly StandingCase[]> {
  const rows = await db
    .selectFrom('consultation_file as file')
    .innerJoin('consultation_appointment as held', 'held.file_id', 'file.id')
    .select(['file.region', 'file.id', 'file.person_id', 'file.organisation_id'])
    .select((row) => row.fn.max('held.held_on').as('held_on'))
    .where('file.state', 'in', ['in-session', 'drafted'])
    .where('held.state', '=', 'held')
    .groupBy(['file.region', 'file.id', 'file.person_id', 'file.organisation_id'])
    .having((row) => row(row.fn.max('held.held_on'), '<=', until))
    .orderBy('held_on')
    .limit(most)
    .execute()
  return rows.flatMap((row) => (row.held_on === null ? [] : [standing(row, row.held_on)]))
}
