import type { Tx } from '#platform/db/database.ts'

const AT_ONCE = 500

/** The next children of the programme in a fixed order; empty after the last. */
export async function nextChildren(db: Tx, after: string | undefined): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('screening_child')
    .select('person_id')
    .distinct()
    .$if(after !== undefined, (query) => query.where('person_id', '>', after ?? ''))
    .orderBy('person_id')
    .limit(AT_ONCE)
    .execute()
  return rows.map((row) => row.person_id)
}
