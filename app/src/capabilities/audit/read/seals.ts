import type { Tx } from '#platform/db/database.ts'

/** Seals after a number, in their order, `most` of them. */
export async function listSeals(db: Tx, after: number, most: number) {
  return db.selectFrom('audit_seal').selectAll().where('no', '>', after).orderBy('no').limit(most).execute()
}
