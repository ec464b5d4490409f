import type { LocalDate } from '@tirek/kernel'
import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'

/** Days on which something was sent under a consent, oldest first: the history's «…-sent» events name the consent. */
export async function listTransferDays(
  db: Tx,
  personId: string,
  consentId: string,
): Promise<readonly LocalDate[]> {
  const { rows } = await sql<{ day: LocalDate }>`
    select distinct legal_day as day from history_event
    where person_id = ${personId}::uuid and name like '%-sent' and data ->> 'consentId' = ${consentId}
    order by legal_day`.execute(db)
  return rows.map((row) => row.day)
}
