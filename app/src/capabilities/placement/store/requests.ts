import { sql } from 'kysely'
import type { Act } from '#platform/use-case/act.ts'
import type { Request } from '../domain/request.ts'
import type { State } from '../domain/states.ts'
import { toRequest } from '../read/requests.ts'

type Changes = {
  readonly needId?: string
  readonly category?: Request['category']
  readonly documents?: Request['documents']
  readonly defects?: Request['defects']
  readonly statement?: Request['statement']
  readonly decidedOn?: string | null
  readonly organisationId?: string | null
  readonly placeId?: string | null
  readonly reservedOn?: string | null
  readonly arriveBy?: string | null
  readonly deferrals?: number
  readonly stayId?: string
}

/** Loads a request and keeps others from changing it until the end of the transaction. */
export async function lockRequest(act: Act, requestId: string): Promise<Request | undefined> {
  const row = await act.db
    .selectFrom('placement_request')
    .selectAll()
    .where('id', '=', requestId)
    .forUpdate()
    .executeTakeFirst()
  return row === undefined ? undefined : toRequest(row)
}

/** As much of a request as keeping a place for it takes. */
export type Placed = Pick<Request, 'region' | 'id' | 'personId' | 'state' | 'applicantKind' | 'appliedOn'>

/** Loads requests that wait in queues and keeps others from changing them, by their ids. */
export async function lockRequests(
  act: Act,
  requestIds: readonly string[],
): Promise<ReadonlyMap<string, Placed>> {
  const { rows } = await sql<Placed>`
    select region, id, person_id as "personId", state, applicant_kind as "applicantKind", applied_on as "appliedOn"
    from placement_request where id = any (${[...requestIds]}::uuid[]) order by id for update`.execute(act.db)
  return new Map(rows.map((row) => [row.id, row]))
}

/** A place kept for a request. */
export type Kept = {
  readonly request: Placed
  readonly organisationId: string
  readonly placeId: string
  readonly arriveBy: string
}

/** Moves many requests to a kept place together; the versions grow. */
export async function reserveRequests(act: Act, kept: readonly Kept[]): Promise<void> {
  const rows = kept.map(({ request, organisationId, placeId, arriveBy }) => {
    const { region, id } = request
    return { region, id, organisation: organisationId, place: placeId, due: arriveBy }
  })
  await sql`
    update placement_request r set state = 'reserved', state_since = ${act.now}, organisation_id = o.organisation,
      place_id = o.place, reserved_on = ${act.today}::date, arrive_by = o.due, version = r.version + 1
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as o (region text, id uuid, organisation uuid, place uuid, due date)
    where r.region = o.region and r.id = o.id`.execute(act.db)
}

/** Writes a new request. False when the person has an open one already (DEC-27). */
export async function insertRequest(
  act: Act,
  request: Omit<Request, 'documents' | 'defects' | 'eSobesNumber' | 'version' | 'stateSince'>,
): Promise<boolean> {
  const written = await act.db
    .insertInto('placement_request')
    .values({
      region: request.region,
      id: request.id,
      person_id: request.personId,
      need_id: request.needId,
      number: request.number,
      category: request.category,
      state: request.state,
      applicant_kind: request.applicantKind,
      applicant_person_id: request.applicantPersonId ?? null,
      applicant_organisation_id: request.applicantOrganisationId ?? null,
      paper: request.isPaper,
      statement: JSON.stringify(request.statement),
      applied_on: request.appliedOn,
      state_since: act.now,
    })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst()
  return Number(written.numInsertedOrUpdatedRows ?? 0) === 1
}

/** Moves a request to a state with what changes beside it; the version grows. */
export async function updateRequest(
  act: Act,
  request: Request,
  to: State,
  changes: Changes = {},
): Promise<void> {
  const { documents, defects, statement } = changes
  await act.db
    .updateTable('placement_request')
    .set({
      state: to,
      ...(to === request.state ? {} : { state_since: act.now }),
      ...(documents === undefined ? {} : { documents: JSON.stringify(documents) }),
      ...(defects === undefined ? {} : { defects: JSON.stringify(defects) }),
      ...(statement === undefined ? {} : { statement: JSON.stringify(statement) }),
      ...plainChanges(changes),
      version: sql<number>`version + 1`,
    })
    .where('region', '=', request.region)
    .where('id', '=', request.id)
    .execute()
}

function plainChanges(changes: Changes) {
  const { needId, category, decidedOn, organisationId, placeId, reservedOn, arriveBy, deferrals, stayId } =
    changes
  return {
    ...(needId === undefined ? {} : { need_id: needId }),
    ...(category === undefined ? {} : { category }),
    ...(decidedOn === undefined ? {} : { decided_on: decidedOn }),
    ...(organisationId === undefined ? {} : { organisation_id: organisationId }),
    ...(placeId === undefined ? {} : { place_id: placeId }),
    ...(reservedOn === undefined ? {} : { reserved_on: reservedOn }),
    ...(arriveBy === undefined ? {} : { arrive_by: arriveBy }),
    ...(deferrals === undefined ? {} : { deferrals }),
    ...(stayId === undefined ? {} : { stay_id: stayId }),
  }
}

/** The next number of a kind within a region and a year. */
export async function nextSerial(act: Act, region: string, kind: string): Promise<number> {
  const year = Number(act.today.slice(0, 4))
  const row = await act.db
    .insertInto('placement_serial')
    .values({ region, year, kind, last: 1 })
    .onConflict((on) =>
      on.columns(['region', 'year', 'kind']).doUpdateSet({ last: sql<number>`placement_serial.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return row.last
}

/** The number under which E-Sobes keeps the case. */
export async function saveESobesNumber(act: Act, request: Request, number: string): Promise<void> {
  await act.db
    .updateTable('placement_request')
    .set({ e_sobes_number: number })
    .where('region', '=', request.region)
    .where('id', '=', request.id)
    .execute()
}
