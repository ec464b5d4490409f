import type { Act } from '#platform/use-case/act.ts'
import type { Request } from '../domain/request.ts'

/** Writes down that the alternatives were shown, and which organisations; the first time counts. */
export async function insertShown(
  act: Act,
  request: Request,
  organisationIds: readonly string[],
): Promise<void> {
  await act.db
    .insertInto('placement_alternatives_shown')
    .values({
      region: request.region,
      id: act.newId(),
      person_id: request.personId,
      request_id: request.id,
      shown_at: act.now,
      shown_to: act.actor.name,
      organisations: [...organisationIds],
    })
    .onConflict((on) => on.columns(['region', 'request_id']).doNothing())
    .execute()
}
