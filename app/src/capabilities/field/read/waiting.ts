import type { Tx } from '#platform/db/database.ts'

/** How many records of the organisation wait for a person. */
export async function countOpen(db: Tx): Promise<number> {
  const { count } = await db
    .selectFrom('field_record')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('outcome', '=', 'needs-person')
    .executeTakeFirstOrThrow()
  return Number(count)
}
