import type { Tx } from '#platform/db/database.ts'
import type { Request } from '../domain/request.ts'
import { CLOSED_STATES } from '../domain/states.ts'
import { toRequest } from './requests.ts'

const MOST = 20

/** Requests under way that the actor may see, the newest first: of a family, its own. */
export async function listUnderWay(db: Tx): Promise<readonly Request[]> {
  const rows = await db
    .selectFrom('placement_request')
    .selectAll()
    .where('state', 'not in', [...CLOSED_STATES])
    .orderBy('applied_on', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST)
    .execute()
  return rows.map(toRequest)
}
