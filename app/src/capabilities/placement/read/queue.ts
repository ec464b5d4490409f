import { type Kysely, type Selectable, sql } from 'kysely'
import { isAmong } from '#platform/db/among.ts'
import type { Tx } from '#platform/db/database.ts'
import type { DB, PlacementTicket } from '#platform/db/schema.ts'
import type { Ticket } from '../domain/queue.ts'
import { kindOf, kindsOf, type Wants } from '../domain/wants.ts'
import { typeOfPlace } from './wants.ts'

/** One entry as the queue page shows it: no name, only when and which. */
export type QueueEntry = Ticket & {
  readonly organisationId: string
  readonly requestId: string
  readonly requestRegion: string
}

/** What a stored entry waits for. */
function wantsIn(row: { readonly category: number | null; readonly room: string; readonly stay: string }) {
  return { category: row.category ?? undefined, room: row.room, stay: row.stay } as Wants
}

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
  return rows.map(toEntry)
}

function toEntry(row: Selectable<PlacementTicket>): QueueEntry {
  return {
    id: row.id,
    organisationId: row.organisation_id,
    enteredAt: row.entered_at,
    serial: row.serial,
    kind: kindOf(wantsIn(row)),
    requestId: row.request_id,
    requestRegion: row.request_region,
  }
}

/** The whole queues of organisations, each in its order. */
export async function listQueues(
  db: Kysely<DB>,
  organisationIds: readonly string[],
): Promise<readonly QueueEntry[]> {
  if (organisationIds.length === 0) return []
  const rows = await db
    .selectFrom('placement_ticket')
    .selectAll()
    .where(isAmong('organisation_id', organisationIds))
    .where('closed_at', 'is', null)
    .orderBy('organisation_id')
    .orderBy('entered_at')
    .orderBy('serial')
    .execute()
  return rows.map(toEntry)
}

/** Why a queue has moved; `freed` and `passed` are places, the others are entries. */
export type MoveWhy = 'joined' | 'left' | 'offered' | 'passed' | 'freed' | 'outside-queue'

/** Where a request stands in the queue, and everything that has moved it since its entry. */
export type QueuePlace = {
  readonly ticketId: string
  readonly organisationId: string
  readonly enteredAt: Date
  readonly wants: Wants
  readonly position: number
  readonly length: number
  readonly startedAt: number
  readonly moves: readonly { readonly at: Date; readonly why: MoveWhy; readonly position: number }[]
}

const SHOWN_MOVES = 50

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
  const { rows: counts } = await sql<{ ahead: number; length: number; gone: number }>`
    select count(*) filter (where ${before} and t.closed_at is null)::int as ahead,
      count(*) filter (where t.closed_at is null)::int as length,
      count(*) filter (where ${before} and t.closed_at > ${own.entered_at})::int as gone
    from placement_ticket t where t.organisation_id = ${own.organisation_id}
      and (t.closed_at is null or t.closed_at > ${own.entered_at})`.execute(db)
  const { ahead = 0, length = 1, gone = 0 } = counts[0] ?? {}
  const moves = await listMoves(db, own)
  let position = ahead + 1
  return {
    ticketId: own.id,
    organisationId: own.organisation_id,
    enteredAt: own.entered_at,
    wants: wantsIn(own),
    position,
    length,
    startedAt: ahead + 1 + gone,
    // Newest first: after the newest move the position is today's; before somebody ahead went it was one more.
    moves: moves.map(({ at, why, isAhead }) => {
      const move = { at, why, position }
      if (isAhead) position += 1
      return move
    }),
  }
}

type OwnEntry = {
  readonly id: string
  readonly organisation_id: string
  readonly entered_at: Date
  readonly serial: number
}

/** What happened in the queue since an entry, the newest first; nobody is named. */
async function listMoves(db: Tx, own: OwnEntry) {
  const { rows } = await sql<{ at: Date; why: MoveWhy; isAhead: boolean }>`
    select e.at, case when e.what = 'freed' and e.how = 'not-taken-up' then 'passed'
        when e.what = 'taken' then 'outside-queue' else e.what end as why,
      e.what in ('left', 'offered') and (t.entered_at, t.serial) < (${own.entered_at}, ${own.serial}) as "isAhead"
    from placement_queue_event e left join placement_ticket t on t.id = e.ticket_id
    where e.organisation_id = ${own.organisation_id} and e.ticket_id is distinct from ${own.id}
      and e.seq > (select min(seq) from placement_queue_event where ticket_id = ${own.id}) and e.at >= ${own.entered_at}
      and (e.what in ('joined', 'left', 'offered', 'freed') or (e.what = 'taken' and e.how = 'outside-queue'))
    order by e.seq desc limit ${SHOWN_MOVES}`.execute(db)
  return rows.map((row) => ({ ...row, isAhead: row.isAhead === true }))
}

/** What a range of waiting is computed from. */
export type Flow = {
  /** Places that fit and came free in the days looked back on. */
  readonly freed: number
  /** Days looked back on: fewer than asked for where the places are kept for a shorter time. */
  readonly days: number
  /** Entries ahead that wait for places that fit this one, too. */
  readonly rivals: number
}

/** How places like those that somebody waits for came free, and who is before them for the same places. */
export async function findFlow(
  db: Tx,
  own: Pick<QueuePlace, 'organisationId' | 'ticketId' | 'wants'>,
  { from, now }: { readonly from: Date; readonly now: Date },
): Promise<Flow> {
  const types = await listTypes(db, own.organisationId)
  const mine = types.filter((type) => type.kinds.includes(kindOf(own.wants)))
  const waiting = await listWaiting(db, own.organisationId, 100_000)
  const index = waiting.findIndex((entry) => entry.id === own.ticketId)
  const ahead = index < 0 ? waiting : waiting.slice(0, index)
  const { rows } = await sql<{ freed: number; since: Date | null }>`
    select (select count(*)::int from placement_queue_event e join placement_place p on p.id = e.place_id
        where e.organisation_id = ${own.organisationId} and e.what = 'freed' and e.at > ${from}
          and (coalesce(p.profile, 0), p.room, p.stay) in (
            select one.profile, one.room, one.stay from unnest(${mine.map((one) => one.profile)}::int[],
              ${mine.map((one) => one.room)}::text[], ${mine.map((one) => one.stay)}::text[]) as one (profile, room, stay))) as freed,
      (select min(at) from placement_queue_event where organisation_id = ${own.organisationId}) as since`.execute(
    db,
  )
  const { freed = 0, since = null } = rows[0] ?? {}
  const start = Math.max(from.getTime(), since?.getTime() ?? now.getTime())
  return {
    freed,
    days: Math.floor((now.getTime() - start) / 86_400_000),
    rivals: ahead.filter((entry) => mine.some((type) => type.kinds.includes(entry.kind))).length,
  }
}

/** The sorts of places that an organisation keeps. */
async function listTypes(db: Tx, organisationId: string) {
  const rows = await db
    .selectFrom('placement_place')
    .select(['profile', 'room', 'stay'])
    .distinct()
    .where('organisation_id', '=', organisationId)
    .where('closed_at', 'is', null)
    .execute()
  return rows.map((row) => ({ ...row, profile: row.profile ?? 0, kinds: kindsOf(typeOfPlace(row)) }))
}

/** Median days that those who were offered a place had waited; undefined when nobody was (REP-STD-27). */
export async function findMedianWait(db: Tx, organisationId: string): Promise<number | undefined> {
  const { rows } = await sql<{ days: number | null }>`
    select percentile_cont(0.5) within group (order by extract(epoch from closed_at - entered_at) / 86400) as days
    from placement_ticket where organisation_id = ${organisationId} and outcome = 'offered'`.execute(db)
  const days = rows[0]?.days
  return days === null || days === undefined ? undefined : Math.round(Number(days))
}
