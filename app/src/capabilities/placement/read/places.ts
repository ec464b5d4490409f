import { type Kysely, sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { DB } from '#platform/db/schema.ts'
import type { Ticket } from '../domain/queue.ts'

/** Places of one organisation, counted from the places themselves (REP-STD-27). */
export type PlaceCounts = {
  readonly organisationId: string
  readonly capacity: number
  readonly occupied: number
  readonly reserved: number
  readonly free: number
  readonly waiting: number
}

/** Counts of several organisations; those without kept places are missing from the answer. */
export async function countPlaces(
  db: Tx,
  organisationIds: readonly string[],
): Promise<ReadonlyMap<string, PlaceCounts>> {
  if (organisationIds.length === 0) return new Map()
  const { rows } = await sql<PlaceCounts>`
    select o.id as "organisationId",
      count(p.id)::int as capacity,
      count(p.id) filter (where p.state = 'occupied')::int as occupied,
      count(p.id) filter (where p.state = 'reserved')::int as reserved,
      count(p.id) filter (where p.state = 'free')::int as free,
      (select count(*)::int from placement_ticket t where t.organisation_id = o.id and t.closed_at is null) as waiting
    from placement_organisation o
    left join placement_place p on p.organisation_id = o.id and p.closed_at is null
    where o.id = any (${[...organisationIds]}::uuid[])
    group by o.id`.execute(db)
  return new Map(rows.map((row) => [row.organisationId, row]))
}

/** Free places and people waiting for them, for the question whether a place is left for a newcomer. */
export async function countFree(
  db: Tx,
  organisationId: string,
): Promise<{ readonly free: number; readonly waiting: number }> {
  const { rows } = await sql<{ free: number; waiting: number }>`
    select
      (select count(*)::int from placement_place
        where organisation_id = ${organisationId} and state = 'free' and closed_at is null) as free,
      (select count(*)::int from placement_ticket
        where organisation_id = ${organisationId} and closed_at is null) as waiting`.execute(db)
  return rows[0] ?? { free: 0, waiting: 0 }
}

/** One entry as the queue page shows it: no name, only when and which. */
export type QueueEntry = Ticket & { readonly requestId: string; readonly requestRegion: string }

/** The first of those who wait, in the order of the queue. */
export async function listWaiting(
  db: Kysely<DB>,
  organisationId: string,
  limit: number,
): Promise<readonly QueueEntry[]> {
  const rows = await db
    .selectFrom('placement_ticket')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('closed_at', 'is', null)
    .orderBy('entered_at')
    .orderBy('serial')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    enteredAt: row.entered_at,
    serial: row.serial,
    requestId: row.request_id,
    requestRegion: row.request_region,
  }))
}

/** Where a request stands in the queue, and everything that has moved it since its entry. */
export type QueuePlace = {
  readonly ticketId: string
  readonly organisationId: string
  readonly enteredAt: Date
  readonly position: number
  readonly length: number
  readonly startedAt: number
  readonly moves: readonly {
    readonly at: Date
    readonly why: 'offered' | 'left'
    readonly position: number
  }[]
}

/** Position and its history (REP-STD-26), computed from the entries themselves; nothing is kept twice. */
export async function findQueuePlace(db: Tx, requestId: string): Promise<QueuePlace | undefined> {
  const own = await db
    .selectFrom('placement_ticket')
    .selectAll()
    .where('request_id', '=', requestId)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  if (own === undefined) return undefined
  const before = sql<boolean>`(t.entered_at, t.serial) < (${own.entered_at}, ${own.serial})`
  const { rows: counts } = await sql<{ ahead: number; length: number }>`
    select count(*) filter (where ${before})::int as ahead, count(*)::int as length
    from placement_ticket t where t.organisation_id = ${own.organisation_id} and t.closed_at is null`.execute(
    db,
  )
  const { rows: gone } = await sql<{ at: Date; why: 'offered' | 'left'; total: number }>`
    select t.closed_at as at, t.outcome as why, (count(*) over ())::int as total from placement_ticket t
    where t.organisation_id = ${own.organisation_id} and t.closed_at > ${own.entered_at} and ${before}
    order by t.closed_at desc, t.serial desc limit 50`.execute(db)
  const ahead = counts[0]?.ahead ?? 0
  return {
    ticketId: own.id,
    organisationId: own.organisation_id,
    enteredAt: own.entered_at,
    position: ahead + 1,
    length: counts[0]?.length ?? 1,
    startedAt: ahead + 1 + (gone[0]?.total ?? 0),
    // Newest first: after the newest move the position is today's, after each older one it was one more.
    moves: gone.map(({ at, why }, index) => ({ at, why, position: ahead + 1 + index })),
  }
}

/** Median days that those who were offered a place had waited; undefined when nobody was (REP-STD-27). */
export async function findMedianWait(db: Tx, organisationId: string): Promise<number | undefined> {
  const { rows } = await sql<{ days: number | null }>`
    select percentile_cont(0.5) within group (order by extract(epoch from closed_at - entered_at) / 86400) as days
    from placement_ticket where organisation_id = ${organisationId} and outcome = 'offered'`.execute(db)
  const days = rows[0]?.days
  return days === null || days === undefined ? undefined : Math.round(Number(days))
}
