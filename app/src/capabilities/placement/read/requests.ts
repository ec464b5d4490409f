import type { LocalDate } from '@tirek/kernel'
import { type Selectable, sql } from 'kysely'
import { isAmong } from '#platform/db/among.ts'
import type { Tx } from '#platform/db/database.ts'
import type { PlacementRequest } from '#platform/db/schema.ts'
import type { CaseClock } from '../domain/clock.ts'
import type { ApplicantOf, Defect, FiledDocument, Request, Statement } from '../domain/request.ts'
import { type Category, CLOSED_STATES, type PlacementRole, type State } from '../domain/states.ts'
import { clockOver, toClock } from './deadlines.ts'
import { stored } from './stored.ts'

/** A stored request as the domain knows it. */
export function toRequest(row: Selectable<PlacementRequest>): Request {
  return {
    region: row.region,
    id: row.id,
    personId: row.person_id,
    needId: row.need_id,
    number: row.number,
    category: row.category as Category,
    state: row.state as State,
    applicantKind: row.applicant_kind as ApplicantOf,
    applicantPersonId: row.applicant_person_id ?? undefined,
    applicantOrganisationId: row.applicant_organisation_id ?? undefined,
    isPaper: row.paper,
    statement: stored<Statement>(row.statement),
    documents: stored<readonly FiledDocument[]>(row.documents),
    defects: stored<readonly Defect[]>(row.defects),
    eSobesNumber: row.e_sobes_number ?? undefined,
    appliedOn: row.applied_on as LocalDate,
    decidedOn: (row.decided_on ?? undefined) as LocalDate | undefined,
    organisationId: row.organisation_id ?? undefined,
    placeId: row.place_id ?? undefined,
    reservedOn: (row.reserved_on ?? undefined) as LocalDate | undefined,
    arriveBy: (row.arrive_by ?? undefined) as LocalDate | undefined,
    deferrals: row.deferrals,
    stayId: row.stay_id ?? undefined,
    stateSince: row.state_since,
    version: row.version,
  }
}

/** A request that the actor may see. */
export async function findRequest(db: Tx, requestId: string): Promise<Request | undefined> {
  const row = await db
    .selectFrom('placement_request')
    .selectAll()
    .where('id', '=', requestId)
    .executeTakeFirst()
  return row === undefined ? undefined : toRequest(row)
}

/** Of some requests those for which a place is kept now. */
export async function listReserved(db: Tx, requestIds: readonly string[]): Promise<readonly Request[]> {
  const rows = await db
    .selectFrom('placement_request')
    .selectAll()
    .where(isAmong('id', requestIds))
    .where('state', '=', 'reserved')
    .execute()
  return rows.map(toRequest)
}

/** All requests of a person, the open one first, then the newest. */
export async function listRequestsOf(db: Tx, personId: string): Promise<readonly Request[]> {
  const rows = await db
    .selectFrom('placement_request')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('applied_on', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const requests = rows.map(toRequest)
  const isClosed = (one: Request) => CLOSED_STATES.some((state) => state === one.state)
  return [...requests.filter((one) => !isClosed(one)), ...requests.filter(isClosed)]
}

export type WorklistQuestion = {
  /** Whose list it is: only terms that concern this reader order it. */
  readonly reader: PlacementRole
  readonly states: readonly State[]
  readonly organisationId?: string | undefined
  /** Only people whose files are open to this organisation: where few are, the search begins with them. */
  readonly openTo?: string | undefined
  /** The last line that was shown; `due` is undefined when it had no clock. */
  readonly after?: { readonly due: string | undefined; readonly since: Date; readonly id: string } | undefined
  readonly limit: number
}

/** One line of a worklist: the request and the clock that stands over it. */
export type WorklistLine = { readonly request: Request; readonly clock: CaseClock | undefined }

/**
 * Requests in some states that the actor may see, by their last day: those whose term has passed first, then the
 * nearest term, then those without a term, longest waiting first.
 */
export async function listWork(db: Tx, question: WorklistQuestion): Promise<readonly WorklistLine[]> {
  const clock = clockOver({ id: sql.ref('r.id'), state: sql.ref('r.state') }, question.reader)
  let search = db
    .selectFrom('placement_request as r')
    .leftJoinLateral(clock.as<'d'>(sql.ref('d')), (join) => join.onTrue())
    .selectAll('r')
    .select(['d.kind', 'd.due_on', 'd.term_id', 'd.cite'])
    .where('r.state', 'in', [...question.states])
  const { organisationId, openTo, after } = question
  if (organisationId !== undefined) search = search.where('r.organisation_id', '=', organisationId)
  if (openTo !== undefined) search = search.where('r.person_id', 'in', peopleOpenTo(db, openTo))
  if (after !== undefined) search = search.where(isAfterLine(after))
  const rows = await search
    .orderBy(sql`d.due_on asc nulls last`)
    .orderBy('r.state_since')
    .orderBy('r.id')
    .limit(question.limit)
    .execute()
  return rows.map((row) => ({ request: toRequest(row), clock: toClock(row) }))
}

function isAfterLine({ due, since, id }: NonNullable<WorklistQuestion['after']>) {
  return sql<boolean>`(coalesce(d.due_on, 'infinity'), r.state_since, r.id)
    > (coalesce(${due ?? null}::date, 'infinity'), ${since}::timestamptz, ${id}::uuid)`
}

/** Everybody whose file is open to an organisation or a person, as a query to search within. */
export function peopleOpenTo(db: Tx, partyId: string) {
  return db
    .selectFrom('access_party as open')
    .select('open.person_id')
    .where('open.party_id', '=', partyId)
    .where('open.until', 'is', null)
}

/** How many requests stand in each of some states, as far as the actor may see: everywhere, at a home, or of those open to one. */
export async function countByState(
  db: Tx,
  states: readonly State[],
  { organisationId, openTo }: Pick<WorklistQuestion, 'organisationId' | 'openTo'> = {},
): Promise<ReadonlyMap<State, number>> {
  if (states.length === 0) return new Map()
  let search = db
    .selectFrom('placement_request')
    .select((one) => ['state', one.fn.countAll<number>().as('count')])
    .where('state', 'in', [...states])
    .groupBy('state')
  if (organisationId !== undefined) search = search.where('organisation_id', '=', organisationId)
  if (openTo !== undefined) search = search.where('person_id', 'in', peopleOpenTo(db, openTo))
  const rows = await search.execute()
  return new Map(rows.map((row) => [row.state as State, Number(row.count)]))
}

/** Which step of a request each term is for. */
const TERM_OF = [
  ['placement.notify', 'decided'],
  ['placement.follow-up', 'notified'],
] as const

/** The nearest last day of the steps that are still due, by the kind of the term. */
export async function nearestDue(db: Tx): Promise<ReadonlyMap<string, LocalDate>> {
  const rows = await db
    .selectFrom('placement_request as r')
    .innerJoin('deadline as d', 'd.subject_id', 'r.id')
    .select((one) => ['d.kind', one.fn.min('d.due_on').as('next')])
    .where('d.state', 'in', ['open', 'missed'])
    .where((where) =>
      where.or(
        TERM_OF.map(([kind, state]) => where.and([where('d.kind', '=', kind), where('r.state', '=', state)])),
      ),
    )
    .groupBy('d.kind')
    .execute()
  return new Map(rows.map(({ kind, next }) => [kind, next as LocalDate]))
}

/** Requests whose term was missed while the step is still due, by the kind of the term. */
export async function countLate(db: Tx): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('placement_request as r')
    .innerJoin('deadline as d', 'd.subject_id', 'r.id')
    .select((one) => ['d.kind', one.fn.count<number>('r.id').distinct().as('count')])
    .where('d.state', '=', 'missed')
    .where((where) =>
      where.or(
        TERM_OF.map(([kind, state]) => where.and([where('d.kind', '=', kind), where('r.state', '=', state)])),
      ),
    )
    .groupBy('d.kind')
    .execute()
  return new Map(rows.map((row) => [row.kind, Number(row.count)]))
}
