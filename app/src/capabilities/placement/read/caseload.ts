import type { LocalDate } from '@tirek/kernel'
import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { CaseClock } from '../domain/clock.ts'
import type { PlacementRole, State } from '../domain/states.ts'
import { type ClockRow, clockOver, toClock } from './deadlines.ts'

/** The relation by which the organisation of a social worker is a party to a file. */
export const CASELOAD = 'caseload'

/** A person whom an organisation has taken on. */
export type TakenOn = {
  readonly region: string
  readonly personId: string
  readonly organisationId: string
  readonly since: LocalDate
}

/** Open caseloads of one organisation, or those that one person is in, by person; `after` is the last person shown. */
export async function listTakenOn(
  db: Tx,
  question: {
    readonly organisationId?: string
    readonly personId?: string
    /** Only these people. */
    readonly personIds?: readonly string[] | undefined
    readonly after?: string | undefined
    readonly limit?: number
  },
): Promise<readonly TakenOn[]> {
  const { organisationId, personId, personIds, after, limit } = question
  if (personIds?.length === 0) return []
  let search = openCaseload(db).select(['region', 'person_id', 'party_id', 'since']).orderBy('person_id')
  if (organisationId !== undefined) search = search.where('party_id', '=', organisationId)
  if (personId !== undefined) search = search.where('person_id', '=', personId)
  if (personIds !== undefined) search = search.where('person_id', 'in', [...personIds])
  if (after !== undefined) search = search.where('person_id', '>', after)
  if (limit !== undefined) search = search.limit(limit)
  const rows = await search.execute()
  return rows.map((row) => ({
    region: row.region,
    personId: row.person_id,
    organisationId: row.party_id,
    since: row.since as LocalDate,
  }))
}

/** How many people an organisation has taken on. */
export async function countCaseload(db: Tx, organisationId: string): Promise<number> {
  const row = await openCaseload(db)
    .select((one) => one.fn.countAll<number>().as('count'))
    .where('party_id', '=', organisationId)
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}

function openCaseload(db: Tx) {
  return db.selectFrom('access_party').where('relation', '=', CASELOAD).where('until', 'is', null)
}

/** Where the latest request of a person stands. */
export type LatestRequest = {
  readonly personId: string
  readonly requestId: string
  readonly state: State
  readonly clock: CaseClock | undefined
}

/** The latest request of each of some people, with the term that runs over it for the reader. */
export async function listLatestRequests(
  db: Tx,
  personIds: readonly string[],
  reader: PlacementRole,
): Promise<readonly LatestRequest[]> {
  if (personIds.length === 0) return []
  const clock = clockOver({ id: sql.ref('r.id'), state: sql.ref('r.state') }, reader)
  const { rows } = await sql<ClockRow & { personId: string; requestId: string; state: State }>`
    select distinct on (r.person_id) r.person_id as "personId", r.id as "requestId", r.state, d.*
    from placement_request r left join lateral ${clock} d on true
    where r.person_id = any (${[...personIds]}::uuid[])
    order by r.person_id, r.applied_on desc, r.id desc`.execute(db)
  return rows.map((row) => ({
    ...{ personId: row.personId, requestId: row.requestId, state: row.state },
    clock: toClock(row),
  }))
}
