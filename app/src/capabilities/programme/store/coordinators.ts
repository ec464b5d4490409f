import type { Tx } from '#platform/db/database.ts'
import type { LedCase } from '../read/caseloads.ts'

/** Another coordinator leads the programme from now on; false when somebody changed it in between. */
export async function giveToCoordinator(
  db: Tx,
  { region, id, version }: LedCase,
  to: { readonly accountId: string; readonly name: string },
): Promise<boolean> {
  const changed = await db
    .updateTable('programme_programme')
    .set({ coordinator_id: to.accountId, coordinator_name: to.name, version: version + 1 })
    .where('region', '=', region)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return Number(changed.numUpdatedRows) === 1
}
