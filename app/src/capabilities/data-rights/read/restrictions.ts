import type { LocalDate } from '@tirek/kernel'
import type { Selectable } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { DataRightsRestriction } from '#platform/db/schema.ts'
import type { Ground, Restriction, RestrictionState } from '../domain/restriction.ts'

const MOST = 200

const given = <T>(value: T | null): T | undefined => value ?? undefined
const day = (value: string | null) => given(value) as LocalDate | undefined

function toRestriction(row: Selectable<DataRightsRestriction>): Restriction {
  return {
    id: row.id,
    region: row.region,
    personId: row.person_id,
    ground: row.ground as Ground,
    words: row.words,
    requestedOn: row.requested_on as LocalDate,
    requesterName: row.requester_name,
    dueOn: day(row.due_on),
    state: row.state as RestrictionState,
    decidedOn: day(row.decided_on),
    deciderName: given(row.decider_name),
    decisionReason: given(row.decision_reason),
    liftedOn: day(row.lifted_on),
    liftedByName: given(row.lifted_by_name),
    version: row.version,
  }
}

/** A request to restrict processing that the actor may see. */
export async function findRestriction(db: Tx, id: string): Promise<Restriction | undefined> {
  const row = await db
    .selectFrom('data_rights_restriction')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toRestriction(row)
}

/** The requests about a person, newest first. */
export async function listRestrictions(db: Tx, personId: string): Promise<readonly Restriction[]> {
  const rows = await db
    .selectFrom('data_rights_restriction')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('id', 'desc')
    .limit(MOST)
    .execute()
  return rows.map(toRestriction)
}

/** Requests that wait for a decision, the most urgent first. The caller reads as the system. */
export async function listOpenRestrictions(db: Tx): Promise<readonly Restriction[]> {
  const rows = await db
    .selectFrom('data_rights_restriction')
    .selectAll()
    .where('state', '=', 'open')
    .orderBy('due_on')
    .orderBy('id')
    .limit(MOST)
    .execute()
  return rows.map(toRestriction)
}
