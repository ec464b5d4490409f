import type { LocalDate } from '@tirek/kernel'
import type { Selectable } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { CorrectionsRequest } from '#platform/db/schema.ts'
import type { CorrectionRequest, State } from '../domain/request.ts'

const MOST = 200

const given = <T>(value: T | null): T | undefined => value ?? undefined

function toRequest(row: Selectable<CorrectionsRequest>): CorrectionRequest {
  return {
    id: row.id,
    region: row.region,
    personId: row.person_id,
    part: row.part,
    field: row.field,
    before: given(row.value_before),
    wanted: given(row.value_wanted),
    reason: row.reason,
    proof: given(row.proof),
    proofDate: given(row.proof_date) as LocalDate | undefined,
    requestedOn: row.requested_on as LocalDate,
    requestedBy: row.requested_by,
    requesterPersonId: given(row.requester_person_id),
    requesterRole: row.requester_role,
    requesterName: row.requester_name,
    requesterOrganisationId: given(row.requester_organisation_id),
    dueOn: given(row.due_on) as LocalDate | undefined,
    state: row.state as State,
    decidedOn: given(row.decided_on) as LocalDate | undefined,
    deciderRole: given(row.decider_role),
    deciderName: given(row.decider_name),
    deciderOrganisationId: given(row.decider_organisation_id),
    decisionReason: given(row.decision_reason),
    version: row.version,
  }
}

/** A request that the actor may see; undefined alike for unknown and closed. */
export async function findRequest(db: Tx, id: string): Promise<CorrectionRequest | undefined> {
  const row = await db.selectFrom('corrections_request').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toRequest(row)
}

/** The open request about one value of a person. */
export async function findOpenRequest(
  db: Tx,
  personId: string,
  field: string,
): Promise<CorrectionRequest | undefined> {
  const row = await db
    .selectFrom('corrections_request')
    .selectAll()
    .where('person_id', '=', personId)
    .where('field', '=', field)
    .where('state', '=', 'open')
    .executeTakeFirst()
  return row && toRequest(row)
}

/** The requests about a person, newest first. */
export async function listRequests(db: Tx, personId: string): Promise<readonly CorrectionRequest[]> {
  const rows = await db
    .selectFrom('corrections_request')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('requested_at', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST)
    .execute()
  return rows.map(toRequest)
}

/** Open requests that the actor may see and did not make, the most urgent first. */
export async function listOpenRequests(
  db: Tx,
  { regions, notBy }: { readonly regions: readonly string[]; readonly notBy: string },
): Promise<readonly CorrectionRequest[]> {
  const rows = await db
    .selectFrom('corrections_request')
    .selectAll()
    .where('region', 'in', [...regions])
    .where('state', '=', 'open')
    .where('requested_by', '<>', notBy)
    .orderBy('due_on')
    .orderBy('id')
    .limit(MOST)
    .execute()
  return rows.map(toRequest)
}
