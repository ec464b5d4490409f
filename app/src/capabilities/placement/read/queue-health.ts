import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import { allocateInOrder } from '../domain/queue.ts'
import { kindsOf, type Wants } from '../domain/wants.ts'
import { listQueues } from './queue.ts'
import { typeOfPlace } from './wants.ts'

/** The queue of one organisation at a glance, and what moved it in the last days. */
export type QueueGlance = {
  readonly organisationId: string
  readonly length: number
  /** Of them, people of the reader's territory. */
  readonly own: number
  readonly oldest: Date
  readonly lastId: string
  readonly lastWants: Wants
}

/** The queues of organisations of some regions, and every other where people of these regions wait. */
export async function listGlances(db: Tx, regions: readonly string[]): Promise<readonly QueueGlance[]> {
  const { rows } = await sql<QueueGlance>`
    with house as (
      select id from placement_organisation where region = any (${[...regions]}::text[])
      union
      select organisation_id from placement_ticket
      where request_region = any (${[...regions]}::text[]) and closed_at is null)
    select h.id as "organisationId", q.length, q.own, q.oldest, l.id as "lastId",
      jsonb_build_object('category', l.category, 'room', l.room, 'stay', l.stay) as "lastWants"
    from house h
    join lateral (select count(*)::int as length, min(entered_at) as oldest,
        count(*) filter (where request_region = any (${[...regions]}::text[]))::int as own
      from placement_ticket where organisation_id = h.id and closed_at is null) q on q.length > 0
    join lateral (select id, category, room, stay from placement_ticket
      where organisation_id = h.id and closed_at is null order by entered_at desc, serial desc limit 1) l on true`.execute(
    db,
  )
  return rows.map((row) => ({
    ...row,
    lastWants: { ...row.lastWants, category: row.lastWants.category ?? undefined },
  }))
}

/** What moved a queue: places offered to it, kept places that nobody took up, entries that their people closed. */
export type QueueMoves = {
  readonly organisationId: string
  readonly offered: number
  readonly notTakenUp: number
  readonly left: number
}

/** The moves of queues since an instant, read from the index over them. */
export async function countMoves(
  db: Tx,
  ids: readonly string[],
  since: Date,
): Promise<readonly QueueMoves[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<QueueMoves>`
    select organisation_id as "organisationId",
      count(*) filter (where what = 'offered')::int as offered,
      count(*) filter (where what = 'freed' and how = 'not-taken-up')::int as "notTakenUp",
      count(*) filter (where what = 'left' and how is not distinct from 'own-wish')::int as "left"
    from placement_queue_event
    where organisation_id = any (${[...ids]}::uuid[]) and at >= ${since} and what in ('offered', 'freed', 'left')
    group by organisation_id`.execute(db)
  return rows
}

/** People who wait although a place that fits them is free: there must be none. */
export type Stalled = { readonly count: number; readonly since: Date }

/**
 * Where allocation has stood still since before an instant: the same rule as that of the allocator, asked of what is free
 * and who waits. What fell free after it is on its way.
 */
export async function listStalled(
  db: Tx,
  ids: readonly string[],
  before: Date,
): Promise<ReadonlyMap<string, Stalled>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<FreeRow>`
    select id, organisation_id as "houseId", profile, room, stay, coalesce(changed_at, since) as at
    from placement_place
    where organisation_id = any (${[...ids]}::uuid[]) and state = 'free' and closed_at is null and not is_out
    order by rank, number`.execute(db)
  const houses = [...new Set(rows.map(({ houseId }) => houseId))]
  const waiting = await listQueues(db, houses)
  return new Map(
    houses.flatMap((id) => {
      const places = rows.filter(({ houseId }) => houseId === id)
      const free = places.map((row) => ({ id: row.id, kinds: kindsOf(typeOfPlace(row)) }))
      const queue = waiting.filter(({ organisationId }) => organisationId === id)
      const { offers } = allocateInOrder(free, queue)
      const times = offers.map(({ placeId, ticketId }) =>
        Math.max(
          places.find((one) => one.id === placeId)?.at?.getTime() ?? 0,
          queue.find((one) => one.id === ticketId)?.enteredAt.getTime() ?? 0,
        ),
      )
      const still = times.filter((time) => time <= before.getTime())
      return still.length === 0
        ? []
        : [[id, { count: still.length, since: new Date(Math.min(...still)) }] as const]
    }),
  )
}

type FreeRow = {
  readonly id: string
  readonly houseId: string
  readonly profile: number | null
  readonly room: string
  readonly stay: string
  readonly at: Date | null
}
