import type { Tx } from '#platform/db/database.ts'

/** The signature by which something was done; undefined when it was done without. */
export async function findSignatureOf(db: Tx, subjectId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('signing_signature')
    .select('id')
    .where('subject_id', '=', subjectId)
    .where('outcome', '=', 'used')
    .orderBy('signed_at', 'desc')
    .executeTakeFirst()
  return row?.id
}
