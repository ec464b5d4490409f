import type { LocalDate } from '@tirek/kernel'
import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'

/** Whose figures, and of which days. */
export interface Asked {
  readonly regions: readonly string[]
  readonly organisationId: string | undefined
  readonly from: LocalDate
  readonly to: LocalDate
}

/** One kind of services: how many sessions were held, for how many children. */
export interface KindCount {
  readonly kind: string
  readonly sessions: number
  readonly children: number
}

/** Each service with its kind in one classification. */
export type KindOfItem = readonly { readonly item: string; readonly kind: string }[]

function inScope({ regions, organisationId, from, to }: Asked) {
  return sql`s.region = any (${[...regions]}::text[]) and s.on_day between ${from}::date and ${to}::date
    and (${organisationId ?? null}::uuid is null or s.organisation_id = ${organisationId ?? null}::uuid)`
}

/** Held sessions by the kinds of one classification. */
export async function countByKind(db: Tx, asked: Asked, kinds: KindOfItem): Promise<readonly KindCount[]> {
  const { rows } = await sql<{ kind: string; sessions: string; children: string }>`
    select k.kind, count(*) as sessions, count(distinct s.person_id) as children
    from services_session s
    join unnest(${kinds.map((one) => one.item)}::text[], ${kinds.map((one) => one.kind)}::text[]) as k (item, kind)
      on k.item = s.item
    where s.outcome = 'held' and ${inScope(asked)}
    group by k.kind`.execute(db)
  return rows.map(({ kind, sessions, children }) => ({
    kind,
    sessions: Number(sessions),
    children: Number(children),
  }))
}

/** What came of the sessions, by outcome. */
export async function countByOutcome(db: Tx, asked: Asked): Promise<ReadonlyMap<string, KindCount>> {
  const { rows } = await sql<{ kind: string; sessions: string; children: string }>`
    select s.outcome as kind, count(*) as sessions, count(distinct s.person_id) as children
    from services_session s where ${inScope(asked)} group by s.outcome`.execute(db)
  return new Map(
    rows.map(({ kind, sessions, children }) => [
      kind,
      { kind, sessions: Number(sessions), children: Number(children) },
    ]),
  )
}

/** Days from the first notice of the defect to the first session of correction, one figure for each child, by region. */
export async function listDaysToFirst(
  db: Tx,
  { regions, organisationId, from, to }: Asked,
  items: readonly string[],
): Promise<ReadonlyMap<string, readonly number[]>> {
  const { rows } = await sql<{ region: string; days: number[] }>`
    select region, array_agg(first - noticed) as days from (
      select o.region, min(o.first_session_on) as first, min(o.noticed_on) as noticed
      from services_order o
      where o.region = any (${[...regions]}::text[]) and o.item = any (${[...items]}::text[]) and o.noticed_on is not null
        and (${organisationId ?? null}::uuid is null or o.organisation_id = ${organisationId ?? null}::uuid)
      group by o.region, o.person_id
    ) as child
    where first between ${from}::date and ${to}::date
    group by region`.execute(db)
  return new Map(rows.map(({ region, days }) => [region, days.map(Number)]))
}
