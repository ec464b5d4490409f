import type { LocalDate } from '@tirek/kernel'
import type { Tx } from '#platform/db/database.ts'
import type { Request } from '../domain/request.ts'
import { toRequest } from './requests.ts'

/** Requests for which a place of some organisations was kept from the queue since a day, and is kept now. */
export async function listOffered(
  db: Tx,
  organisationIds: readonly string[],
  since: LocalDate,
): Promise<readonly Request[]> {
  const rows = await db
    .selectFrom('placement_request as r')
    .selectAll('r')
    .where('r.organisation_id', 'in', [...organisationIds])
    .where('r.state', '=', 'reserved')
    .where('r.reserved_on', '>=', since)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('placement_ticket as t')
          .select('t.id')
          .whereRef('t.request_id', '=', 'r.id')
          .whereRef('t.place_id', '=', 'r.place_id')
          .where('t.outcome', '=', 'offered'),
      ),
    )
    .execute()
  return rows.map(toRequest)
}
