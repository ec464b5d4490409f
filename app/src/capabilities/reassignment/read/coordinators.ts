import type { Tx } from '#platform/db/database.ts'

/** Somebody who may lead programmes. */
export interface Coordinator {
  readonly accountId: string
  readonly name: string
}

/** The coordinators of a consultation whose accounts are open; a post held for a time is nobody to give cases to. */
export async function listCoordinators(db: Tx, organisationId: string): Promise<readonly Coordinator[]> {
  const rows = await db
    .selectFrom('access_account')
    .select(['id', 'name'])
    .where('organisation_id', '=', organisationId)
    .where('role', '=', 'irp-coordinator')
    .where('closed_at', 'is', null)
    .where('acts_for', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .limit(200)
    .execute()
  return rows.map(({ id, name }) => ({ accountId: id, name }))
}
