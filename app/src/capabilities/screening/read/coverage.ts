import { type LocalDate, localDate } from '@tirek/kernel'
import type { Tx } from '#platform/db/database.ts'
import type { Place } from '../domain/ledger.ts'

/** Screenings that fell due in a year, on a day. */
export interface CoverageQuestion {
  readonly regions: readonly string[]
  readonly year: number
  readonly on: LocalDate
}

/** How many lines of an organisation stand in a place. */
export interface CoverageCount {
  readonly organisationId: string | null
  readonly line: string
  readonly place: Place
  readonly lines: number
}

/**
 * The ledger of a territory in figures, by organisation and line: one pass over the index of the region and the year,
 * whatever the size of the country. Read as the system; nobody's name is in it.
 */
export async function countLedger(
  db: Tx,
  { regions, year, on }: CoverageQuestion,
): Promise<readonly CoverageCount[]> {
  const rows = await db
    .selectFrom('screening_place')
    .select(['organisation_id', 'line', 'place', (select) => select.fn.countAll<number>().as('lines')])
    .where('region', 'in', [...regions])
    .where('due_on', '>=', localDate(`${year}-01-01`))
    .where('due_on', '<', localDate(`${year + 1}-01-01`))
    .where('from_on', '<=', on)
    .where('until_on', '>', on)
    .groupBy(['organisation_id', 'line', 'place'])
    .execute()
  return rows.map((row) => ({
    organisationId: row.organisation_id,
    line: row.line,
    place: row.place as Place,
    lines: Number(row.lines),
  }))
}
