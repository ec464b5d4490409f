import { ALMATY, addDays, type LocalDate, startOfDay } from '@tirek/kernel'
import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'

/** What the officer looks for in the log of readings; absent fields ask for everything. */
export interface LogQuestion {
  readonly personId?: string | undefined
  readonly accountId?: string | undefined
  readonly organisationId?: string | undefined
  readonly useCase?: string | undefined
  readonly outcome?: 'read' | 'refused' | undefined
  readonly from?: LocalDate | undefined
  readonly to?: LocalDate | undefined
}

function ofPerson(personId: string) {
  return sql<boolean>`(person_ids && tirek_records_of(${personId}::uuid)
    or (outcome = 'refused' and audit_ids_in(facts) && tirek_records_of(${personId}::uuid)::text[]))`
}

/** Lines of the log, newest first, and whether there are more. The caller reads as the system. */
export async function searchLog(
  db: Tx,
  question: LogQuestion,
  { page, size }: { readonly page: number; readonly size: number },
) {
  const { personId, accountId, organisationId, useCase, outcome, from, to } = question
  let search = db.selectFrom('history_access').selectAll()
  if (personId !== undefined) search = search.where(ofPerson(personId))
  if (accountId !== undefined) search = search.where('account_id', '=', accountId)
  if (organisationId !== undefined) search = search.where('organisation_id', '=', organisationId)
  if (useCase !== undefined) search = search.where('use_case', '=', useCase)
  if (outcome !== undefined) search = search.where('outcome', '=', outcome)
  if (from !== undefined) search = search.where('at', '>=', startOfDay(from, ALMATY))
  if (to !== undefined) search = search.where('at', '<', startOfDay(addDays(to, 1), ALMATY))
  const rows = await search
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(size + 1)
    .offset((page - 1) * size)
    .execute()
  return { rows: rows.slice(0, size), hasMore: rows.length > size }
}
