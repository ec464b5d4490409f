import type { Tx } from '#platform/db/database.ts'

/** A clock that runs on a request. */
export type RunningClock = { readonly kind: string; readonly due: string; readonly ownerRole: string }

/** Open deadlines of a request, nearest first. */
export async function listOpenDeadlines(db: Tx, requestId: string): Promise<readonly RunningClock[]> {
  const rows = await db
    .selectFrom('deadline')
    .select(['kind', 'due_on', 'owner_role'])
    .where('subject_id', '=', requestId)
    .where('state', '=', 'open')
    .orderBy('due_on')
    .execute()
  return rows.map((row) => ({ kind: row.kind, due: row.due_on, ownerRole: row.owner_role }))
}
