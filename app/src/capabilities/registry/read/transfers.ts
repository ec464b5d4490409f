import type { LocalDate } from '@tirek/kernel'
import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'

/** Something left under a consent; or it stopped, and the recipient found the notice of it the same day (LAW-10-7). */
export type Transfer = 'sent' | 'withdrawn'

/** Days of such events under a consent, oldest first: the history's «…-sent» and «…-withdrawn» events name the consent. */
export async function listTransferDays(
  db: Tx,
  personId: string,
  consentId: string,
  what: Transfer,
): Promise<readonly LocalDate[]> {
  const { rows } = await sql<{ day: LocalDate }>`
    select distinct legal_day as day from history_event
    where person_id = any ((select tirek_records_of(${personId}::uuid))::uuid[]) and name like ${`%-${what}`} and data ->> 'consentId' = ${consentId}
    order by legal_day`.execute(db)
  return rows.map((row) => row.day)
}
