import type { Tx } from '#platform/db/database.ts'

/** How many people an organisation has taken on. */
export async function countCaseload(db: Tx, organisationId: string): Promise<number> {
  const row = await db
    .selectFrom('access_party')
    .select((one) => one.fn.countAll<number>().as('count'))
    .where('party_id', '=', organisationId)
    .where('relation', '=', 'caseload')
    .where('until', 'is', null)
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}
