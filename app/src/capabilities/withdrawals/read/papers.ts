import type { LocalDate } from '@tirek/kernel'
import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { Paper } from '../domain/notice.ts'

interface Row {
  readonly day: LocalDate
  readonly sender: string | null
  readonly number: string | null
}

/** What was passed to a recipient under a consent: the «…-sent» events of the history name both. The caller runs as the system. */
export async function listPapers(
  db: Tx,
  { personId, consentId, recipientId }: Record<'personId' | 'consentId' | 'recipientId', string>,
): Promise<readonly Paper[]> {
  const { rows } = await sql<Row>`
    select distinct legal_day as day, organisation_id as sender, data ->> 'number' as number
    from history_event
    where person_id = ${personId}::uuid and name like '%-sent' and data ->> 'consentId' = ${consentId}
      and coalesce(data ->> 'recipientId', data ->> 'organisationId', ${recipientId}) = ${recipientId}
    order by legal_day, number`.execute(db)
  return rows.map(({ day, sender, number }) => ({
    sentOn: day,
    senderId: sender ?? undefined,
    number: number ?? undefined,
  }))
}
