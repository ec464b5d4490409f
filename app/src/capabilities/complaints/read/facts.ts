import type { LocalDate } from '@tirek/kernel'
import type { Citation } from '@tirek/law'
import { sql } from 'kysely'
import { FAMILY_ROLES } from '#platform/access/roles.ts'
import type { Tx } from '#platform/db/database.ts'
import type { TermFact } from '../domain/complaint.ts'
import { stored } from './stored.ts'

/** A term of a person's case: what the family sees of it, and which organisation it is for when that is known. */
export interface CaseTerm extends TermFact {
  readonly kind: string
  readonly ownerId: string | undefined
}

/** Terms of an organisation of which a family may complain: those that were missed, and those that run. */
export async function listCaseTerms(
  db: Tx,
  personId: string,
  today: LocalDate,
): Promise<readonly CaseTerm[]> {
  const rows = await db
    .selectFrom('deadline')
    .select(['id', 'kind', 'term_id', 'starts_on', 'due_on', 'cite', 'state', 'owner_id'])
    .where('person_id', '=', personId)
    .where('state', 'in', ['open', 'missed'])
    .where('owner_role', 'not in', [...FAMILY_ROLES, 'system'])
    .where('kind', 'not like', 'complaints.%')
    .orderBy('due_on', 'desc')
    .limit(20)
    .execute()
  return rows.map((row) => ({
    deadlineId: row.id,
    kind: row.kind,
    ownerId: row.owner_id ?? undefined,
    termId: row.term_id ?? undefined,
    from: row.starts_on as LocalDate,
    due: row.due_on as LocalDate,
    isMissed: row.state === 'missed' || row.due_on < today,
    cite: stored<Citation>(row.cite),
  }))
}

/** Organisations to which the file was ever open, by id. The caller reads as the system. */
export async function listFileHolders(db: Tx, personId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct party_id as id from access_party
    where person_id = ${personId}::uuid and party_kind = 'organisation'`.execute(db)
  return rows.map(({ id }) => id)
}
