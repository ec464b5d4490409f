import type { Tx } from '#platform/db/database.ts'
import type { Act } from '#platform/use-case/act.ts'

/**
 * The state in which the database answers a restriction: while it stands, no relation to one more organisation is opened
 * (trigger on `access_party`).
 */
export const RESTRICTED = 'TK001'

/** Stops opening a person's file to more organisations. */
export async function restrict(
  act: Act,
  restriction: { readonly id: string; readonly region: string; readonly personId: string },
): Promise<void> {
  const { id, region, personId } = restriction
  await act.db
    .insertInto('access_restriction')
    .values({ id, region, person_id: personId, since: act.today })
    .execute()
}

/** Ends the restriction of a person's file. */
export async function liftRestriction(act: Act, personId: string): Promise<void> {
  await act.db
    .updateTable('access_restriction')
    .set({ lifted_on: act.today })
    .where('person_id', '=', personId)
    .where('lifted_on', 'is', null)
    .execute()
}

/** Whether a person's file, as far as the actor sees it, is restricted. */
export async function isRestricted(db: Tx, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom('access_restriction')
    .select('id')
    .where('person_id', '=', personId)
    .where('lifted_on', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}
