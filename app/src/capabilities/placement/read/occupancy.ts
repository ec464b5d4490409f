import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { AsAt, OccupancySplit, PlaceFigures } from '../domain/occupancy.ts'

/** The places of one organisation, or of one kind of them; `kind` is a room or the number of a profile, empty when not split. */
export type OccupancyRow = PlaceFigures & { readonly organisationId: string; readonly kind: string }

/** Organisations whose places are kept in some regions. */
export async function listKept(
  db: Tx,
  regions: readonly string[],
): Promise<readonly { readonly id: string; readonly region: string }[]> {
  return db
    .selectFrom('placement_organisation')
    .select(['id', 'region'])
    .where(sql<boolean>`region = any (${[...regions]}::text[])`)
    .execute()
}

const KINDS: Readonly<Record<OccupancySplit, RawBuilder<string>>> = {
  none: sql`''`,
  room: sql`room`,
  profile: sql`coalesce(profile::text, 'any')`,
}

// What the places are now: the counters of every other page.
function standing(ids: readonly string[]): RawBuilder<unknown> {
  return sql`select organisation_id, profile, room, state, is_out
    from placement_place where organisation_id = any (${[...ids]}::uuid[]) and closed_at is null`
}

// What they were: of each place the latest that was noted by then, of its life, its holder, its service and its kind.
function noted(ids: readonly string[], until: Date): RawBuilder<unknown> {
  const latest = (what: RawBuilder<unknown>, ...names: readonly string[]) =>
    sql`(array_agg(${what} order by at desc, seq desc) filter (where what in (${sql.join(names.map((name) => sql.lit(name)))})))[1]`
  return sql`
    select p.organisation_id, p.profile, p.room, p.outage is not distinct from 'out' as is_out,
      case when p.hold is null or p.hold = 'freed' then 'free'
        when exists (select from placement_settled s
          where s.place_id = p.place_id and s.at >= p.held_at and s.at < ${until}) then 'occupied'
        else 'reserved' end as state
    from (
      select place_id, organisation_id,
        ${latest(sql`what`, 'opened', 'closed')} as life,
        ${latest(sql`what`, 'taken', 'offered', 'freed')} as hold,
        ${latest(sql`at`, 'taken', 'offered', 'freed')} as held_at,
        ${latest(sql`what`, 'out', 'back')} as outage,
        ${latest(sql`profile`, 'opened', 'changed')} as profile,
        coalesce(${latest(sql`room`, 'opened', 'changed')}, 'any') as room
      from placement_queue_event
      where organisation_id = any (${[...ids]}::uuid[]) and place_id is not null and at < ${until}
      group by place_id, organisation_id) p
    where p.life = 'opened'`
}

/** How many places organisations had on a day and what became of them. No names: places know none. */
export async function countOccupancy(
  db: Tx,
  ids: readonly string[],
  { until, isNow }: AsAt,
  split: OccupancySplit,
): Promise<readonly OccupancyRow[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<OccupancyRow>`
    select organisation_id as "organisationId", ${KINDS[split]} as kind, count(*)::int as places,
      count(*) filter (where state = 'occupied')::int as occupied,
      count(*) filter (where state = 'reserved')::int as reserved,
      count(*) filter (where state = 'free' and is_out)::int as out,
      count(*) filter (where state = 'free' and not is_out)::int as free
    from (${isNow ? standing(ids) : noted(ids, until)}) p
    group by organisation_id, kind order by kind`.execute(db)
  return rows
}

/** The queue of an organisation on a day, and how long those had waited who were offered a place by then. */
export type QueueRow = {
  readonly organisationId: string
  readonly waiting: number
  readonly medianDays: number | null
}

/** Lengths and median waits of queues on a day. */
export async function countQueues(db: Tx, ids: readonly string[], until: Date): Promise<readonly QueueRow[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<QueueRow>`
    select organisation_id as "organisationId",
      count(*) filter (where closed_at is null or closed_at >= ${until})::int as waiting,
      round(percentile_cont(0.5) within group (order by extract(epoch from closed_at - entered_at) / 86400)
        filter (where outcome = 'offered' and closed_at < ${until}))::int as "medianDays"
    from placement_ticket
    where organisation_id = any (${[...ids]}::uuid[]) and entered_at < ${until}
    group by organisation_id`.execute(db)
  return rows
}
