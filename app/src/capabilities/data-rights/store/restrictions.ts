import type { Act } from '#platform/use-case/act.ts'
import type { Restriction, RestrictionState } from '../domain/restriction.ts'

/** Writes a request to restrict processing. */
export async function insertRestriction(
  act: Act,
  request: Pick<Restriction, 'id' | 'region' | 'personId' | 'ground' | 'words' | 'dueOn'>,
): Promise<void> {
  await act.db
    .insertInto('data_rights_restriction')
    .values({
      region: request.region,
      id: request.id,
      person_id: request.personId,
      ground: request.ground,
      words: request.words,
      requested_on: act.today,
      requested_by: act.actor.accountId,
      requester_name: act.actor.name,
      due_on: request.dueOn ?? null,
      state: 'open',
    })
    .execute()
}

/** Writes the decision of the officer; false when somebody has decided before. */
export async function decideOn(
  act: Act,
  id: string,
  state: Extract<RestrictionState, 'granted' | 'refused'>,
  reason: string,
): Promise<boolean> {
  const written = await act.db
    .updateTable('data_rights_restriction')
    .set((row) => ({
      state,
      decided_on: act.today,
      decided_by: act.actor.accountId,
      decider_name: act.actor.name,
      decision_reason: reason,
      version: row('version', '+', 1),
    }))
    .where('id', '=', id)
    .where('state', '=', 'open')
    .executeTakeFirst()
  return Number(written.numUpdatedRows) === 1
}

/** The family ends its own request or the restriction that came of it. */
export async function endRequest(
  act: Act,
  id: string,
  state: Extract<RestrictionState, 'withdrawn' | 'lifted'>,
): Promise<void> {
  await act.db
    .updateTable('data_rights_restriction')
    .set((row) => ({
      state,
      lifted_on: act.today,
      lifted_by_name: act.actor.name,
      version: row('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}

/** Makes other acts on the same request wait until this one ends. */
export async function lockRestriction(act: Act, id: string): Promise<void> {
  await act.db.selectFrom('data_rights_restriction').select('id').where('id', '=', id).forUpdate().execute()
}
