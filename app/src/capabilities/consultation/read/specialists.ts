import type { Tx } from '#platform/db/database.ts'

/** A specialist with an open account in the consultation; a post held for a time is none. */
export type Colleague = { readonly id: string; readonly name: string; readonly specialty: string | undefined }

/** The specialists of a consultation in the order of their names. */
export async function listSpecialists(db: Tx, organisationId: string): Promise<readonly Colleague[]> {
  const rows = await db
    .selectFrom('access_account')
    .select(['id', 'name', 'specialty'])
    .where('organisation_id', '=', organisationId)
    .where('role', '=', 'pmpc-specialist')
    .where('closed_at', 'is', null)
    .where('acts_for', 'is', null)
    .orderBy('name')
    .execute()
  return rows.map(({ id, name, specialty }) => ({ id, name, specialty: specialty ?? undefined }))
}
