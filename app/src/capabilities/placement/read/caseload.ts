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

/** Open caseloads that one person is in, of one organisation or of all. */
export async function listTakenOn(
  db: Tx,
  { organisationId, personId }: { readonly organisationId?: string; readonly personId: string },
): Promise<readonly TakenOn[]> {
  let search = openCaseload(db)
    .select(['region', 'person_id', 'party_id', 'since'])
    .where('person_id', '=', personId)
    .orderBy('party_id')
  if (organisationId !== undefined) search = search.where('party_id', '=', organisationId)
  const rows = await search.execute()
  return rows.map((row) => ({
    region: row.region,
    personId: row.person_id,
    organisationId: row.party_id,
    since: row.since as LocalDate,
  }))
}

/** How many people an organisation has taken on; of some people only, where they are named. */
export async function countCaseload(
  db: Tx,
  organisationId: string,
  personIds?: readonly string[],
): Promise<number> {
  if (personIds?.length === 0) return 0
  let search = openCaseload(db)
    .select((one) => one.fn.countAll<number>().as('count'))
    .where('party_id', '=', organisationId)
  if (personIds !== undefined) search = search.where('person_id', 'in', [...personIds])
  const row = await search.executeTakeFirst()
  return Number(row?.count ?? 0)
}

function openCaseload(db: Tx) {
  return db.selectFrom('access_party').where('relation', '=', CASELOAD).where('until', 'is', null)
}

/** A person of a caseload with the latest request, and the term that runs over it for the reader. */
export type CaseloadLine = {
  readonly personId: string
  readonly since: LocalDate
  readonly request:
    | {
        readonly requestId: string
        readonly state: State
        /** Away from the organisation without permission, since when. */
        readonly awaySince: Date | undefined
        readonly clock: CaseClock | undefined
      }
    | undefined
}

type LineRow = ClockRow & {
  readonly personId: string
  readonly since: LocalDate
  readonly requestId: string | null
  readonly state: State | null
  readonly leftAt: Date | null
}

/** People of a caseload, the nearest or longest passed term first, then those whom no term waits for, longest taken on first. */
export async function listCaseloadLines(
  db: Tx,
  organisationId: string,
  reader: PlacementRole,
  part: {
    readonly personIds?: readonly string[] | undefined
    readonly limit: number
    readonly offset: number
  },
): Promise<readonly CaseloadLine[]> {
  const { personIds, limit, offset } = part
  const clock = clockOver({ id: sql.ref('r.id'), state: sql.ref('r.state') }, reader)
  const named = personIds === undefined ? sql`` : sql`and p.person_id = any (${[...personIds]}::uuid[])`
  const { rows } = await sql<LineRow>`
    select p.person_id as "personId", p.since, r.id as "requestId", r.state, a.left_at as "leftAt", d.*
    from access_party p
    left join lateral (select id, state, stay_id from placement_request where person_id = p.person_id
      order by applied_on desc, id desc limit 1) r on true
    left join lateral (select left_at from placement_absence where r.state = 'admitted' and stay_id = r.stay_id
      and returned_at is null and corrected_at is null order by left_at desc limit 1) a on true
    left join lateral ${clock} d on true
    where p.relation = ${CASELOAD} and p.until is null and p.party_id = ${organisationId} ${named}
    order by d.due_on, p.since, p.person_id limit ${limit} offset ${offset}`.execute(db)
  return rows.map((row) => ({
    ...{ personId: row.personId, since: row.since },
    request:
      row.requestId === null || row.state === null
        ? undefined
        : {
            ...{ requestId: row.requestId, state: row.state },
            awaySince: row.leftAt ?? undefined,
            clock: toClock(row),
          },
  }))
}
