import type { Act } from '#platform/use-case/act.ts'
import type { Coordinator } from '../read/coordinators.ts'

/** Ends the naming of an earlier coordinator. */
export async function endCoordinator(
  act: Act,
  { id, region }: Pick<Coordinator, 'id' | 'region'>,
): Promise<void> {
  await act.db
    .updateTable('services_coordinator')
    .set({ ended_on: act.today })
    .where('region', '=', region)
    .where('id', '=', id)
    .execute()
}

/** Writes who coordinates the care of a child from today. */
export async function insertCoordinator(
  act: Act,
  named: Coordinator & { readonly conclusionId: string },
): Promise<void> {
  await act.db
    .insertInto('services_coordinator')
    .values({
      region: named.region,
      id: named.id,
      person_id: named.personId,
      conclusion_id: named.conclusionId,
      name: named.name,
      post: named.post,
      phone: named.phone,
      named_on: named.namedOn,
      named_by: act.actor.name,
    })
    .execute()
}
