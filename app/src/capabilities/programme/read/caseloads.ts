import type { Tx } from '#platform/db/database.ts'

/** How many live programmes a coordinator leads. */
export interface Caseload {
  readonly coordinatorId: string
  readonly name: string
  readonly count: number
}

/** The live programmes of a consultation by the coordinator who leads them, most first. */
export async function listCaseloads(db: Tx, organisationId: string): Promise<readonly Caseload[]> {
  const rows = await db
    .selectFrom('programme_programme')
    .select((select) => [
      'coordinator_id',
      select.fn.max('coordinator_name').as('name'),
      select.fn.countAll<number>().as('count'),
    ])
    .where('organisation_id', '=', organisationId)
    .where('state', '<>', 'closed')
    .groupBy('coordinator_id')
    .execute()
  return rows
    .map((row) => ({ coordinatorId: row.coordinator_id, name: row.name, count: Number(row.count) }))
    .toSorted((a, b) => b.count - a.count)
}

/** A live programme of one coordinator, without its text. */
export interface LedCase {
  readonly id: string
  readonly region: string
  readonly personId: string
  readonly number: string
  readonly version: number
}

/** Every live programme that one coordinator of a consultation leads, the oldest first. */
export async function listLedBy(
  db: Tx,
  organisationId: string,
  coordinatorId: string,
): Promise<readonly LedCase[]> {
  const rows = await db
    .selectFrom('programme_programme')
    .select(['id', 'region', 'person_id', 'number', 'version'])
    .where('organisation_id', '=', organisationId)
    .where('coordinator_id', '=', coordinatorId)
    .where('state', '<>', 'closed')
    .orderBy('started_on')
    .orderBy('id')
    .execute()
  return rows.map(({ person_id: personId, ...row }) => ({ ...row, personId }))
}
