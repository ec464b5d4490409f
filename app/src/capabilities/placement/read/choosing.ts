import type { Actor } from '#platform/access/actor.ts'
import type { Tx } from '#platform/db/database.ts'
import type { Request } from '../domain/request.ts'
import { CLOSED_STATES } from '../domain/states.ts'
import { peopleOpenTo, toRequest } from './requests.ts'

const MOST = 20

/** Requests of a family that are not closed, of those whose file is open to the actor; the newest first. */
export async function listOpenFor(
  db: Tx,
  { personId }: Pick<Actor, 'personId'>,
): Promise<readonly Request[]> {
  if (personId === undefined) return []
  const rows = await db
    .selectFrom('placement_request')
    .selectAll()
    .where('person_id', 'in', peopleOpenTo(db, personId))
    .where('state', 'not in', [...CLOSED_STATES])
    .orderBy('applied_on', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST)
    .execute()
  return rows.map(toRequest)
}
