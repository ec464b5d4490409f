import type { LocalDate } from '@tirek/kernel'
import type { Act } from '#platform/use-case/act.ts'
import type { State } from '../domain/request.ts'

/** A request as it is made. */
export interface NewRequest {
  readonly id: string
  readonly region: string
  readonly personId: string
  readonly part: string
  readonly field: string
  readonly before: string | undefined
  readonly wanted: string | undefined
  readonly reason: string
  readonly proof: string | undefined
  readonly proofDate: LocalDate | undefined
  readonly dueOn: LocalDate | undefined
  readonly state: Extract<State, 'open' | 'applied'>
}

function decidedBy({ actor, today }: Act, reason: string) {
  return {
    decided_on: today,
    decided_by: actor.accountId,
    decider_role: actor.role,
    decider_name: actor.name,
    decider_organisation_id: actor.organisationId ?? null,
    decision_reason: reason,
  }
}

/** Writes a request; one that takes effect at once is decided by the one who asks. */
export async function insertRequest(act: Act, request: NewRequest): Promise<void> {
  const { actor } = act
  await act.db
    .insertInto('corrections_request')
    .values({
      region: request.region,
      id: request.id,
      person_id: request.personId,
      part: request.part,
      field: request.field,
      value_before: request.before ?? null,
      value_wanted: request.wanted ?? null,
      reason: request.reason,
      proof: request.proof ?? null,
      proof_date: request.proofDate ?? null,
      requested_on: act.today,
      requested_at: act.now,
      requested_by: actor.accountId,
      requester_person_id: actor.personId ?? null,
      requester_role: actor.role,
      requester_name: actor.name,
      requester_organisation_id: actor.organisationId ?? null,
      due_on: request.dueOn ?? null,
      state: request.state,
      ...(request.state === 'applied' ? decidedBy(act, request.reason) : {}),
    })
    .execute()
}

/** Closes an open request; false when somebody else has closed it. */
export async function closeRequest(
  act: Act,
  id: string,
  state: Exclude<State, 'open'>,
  reason: string,
): Promise<boolean> {
  const written = await act.db
    .updateTable('corrections_request')
    .set((row) => ({ state, ...decidedBy(act, reason), version: row('version', '+', 1) }))
    .where('id', '=', id)
    .where('state', '=', 'open')
    .executeTakeFirst()
  return Number(written.numUpdatedRows) === 1
}

/** Makes other acts on the same request wait until this one ends. */
export async function lockRequest(act: Act, id: string): Promise<void> {
  await act.db.selectFrom('corrections_request').select('id').where('id', '=', id).forUpdate().execute()
}
