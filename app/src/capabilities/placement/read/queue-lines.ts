import { sql } from 'kysely'
import { isAmong } from '#platform/db/among.ts'
import type { Tx } from '#platform/db/database.ts'

/** What has moved a queue since its last line, as the database noted it. */
export type QueueEvent = {
  readonly organisationId: string
  readonly seq: number
  readonly at: Date
  readonly what:
    | 'joined'
    | 'left'
    | 'offered'
    | 'taken'
    | 'freed'
    | 'opened'
    | 'closed'
    | 'out'
    | 'back'
    | 'changed'
  readonly placeId: string | null
  readonly how: string | null
  readonly profile: number | null
  readonly room: string | null
  readonly stay: string | null
  readonly opening: string | null
  readonly ticketCategory: number | null
  readonly ticketRoom: string | null
  readonly ticketStay: string | null
}

/** The end of a chain. */
export type ChainEnd = {
  readonly organisationId: string
  readonly no: number
  readonly head: string
  readonly upTo: number
}

/** The ends of the chains of organisations; those that have none yet are missing. */
export async function findChainEnds(
  db: Tx,
  organisationIds: readonly string[],
): Promise<readonly ChainEnd[]> {
  const { rows } = await sql<ChainEnd>`
    select l.organisation_id as "organisationId", l.no, l.head, l.up_to::float8 as "upTo"
    from unnest(${[...organisationIds]}::uuid[]) as o (id), lateral (
      select organisation_id, no, head, up_to from placement_queue_part
      where organisation_id = o.id order by no desc limit 1) l`.execute(db)
  return rows
}

/** The whole chain of an organisation, as it is written. */
export async function listLines(db: Tx, organisationId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('placement_queue_part')
    .select('lines')
    .where('organisation_id', '=', organisationId)
    .orderBy('no')
    .execute()
  return rows.flatMap((row) => row.lines.split('\n'))
}

/** Events after the ends of chains, in their order. */
export async function listEventsAfter(db: Tx, ends: readonly ChainEnd[]): Promise<readonly QueueEvent[]> {
  if (ends.length === 0) return []
  const { rows } = await sql<QueueEvent>`
    select e.organisation_id as "organisationId", e.seq::float8 as seq, e.at, e.what, e.place_id as "placeId", e.how,
      e.profile, e.room, e.stay, t.opening::text, t.category as "ticketCategory", t.room as "ticketRoom",
      t.stay as "ticketStay"
    from unnest(${ends.map((end) => end.organisationId)}::uuid[], ${ends.map((end) => end.upTo)}::bigint[]) as o (id, up_to)
    join placement_queue_event e on e.organisation_id = o.id and e.seq > o.up_to
    left join placement_ticket t on t.id = e.ticket_id order by e.seq`.execute(db)
  return rows
}

/** An organisation as it stands when its chain begins: the places, and who waits in which order. */
export async function readStanding(db: Tx, organisationId: string) {
  const places = await db
    .selectFrom('placement_place')
    .select(['id', 'state', 'is_out', 'profile', 'room', 'stay'])
    .where('organisation_id', '=', organisationId)
    .where('closed_at', 'is', null)
    .orderBy('rank')
    .orderBy('number')
    .execute()
  const waiting = await db
    .selectFrom('placement_ticket')
    .select(['opening', 'entered_at', 'category', 'room', 'stay'])
    .where('organisation_id', '=', organisationId)
    .where('closed_at', 'is', null)
    .orderBy('entered_at')
    .orderBy('serial')
    .execute()
  const { upTo } = await db
    .selectFrom('placement_queue_event')
    .select((select) => select.fn.coalesce(select.fn.max('seq'), sql.lit(0)).as('upTo'))
    .where('organisation_id', '=', organisationId)
    .executeTakeFirstOrThrow()
  return { places, waiting, upTo: Number(upTo) }
}

/** The salts of the codes of organisations; those whose places are not kept here are missing. */
export async function findSalts(
  db: Tx,
  organisationIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('placement_organisation')
    .select(['id', 'salt'])
    .where(isAmong('id', organisationIds))
    .execute()
  return new Map(rows.map((row) => [row.id, row.salt]))
}

/** The newest entry of a request, waiting or not, with the secret behind its code. */
export async function findOwnTicket(db: Tx, requestId: string) {
  return db
    .selectFrom('placement_ticket')
    .select(['id', 'organisation_id', 'opening', 'category', 'room', 'stay', 'closed_at', 'entered_at'])
    .where('request_id', '=', requestId)
    .orderBy('serial', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** The notes in the history that say how far a chain had come, the newest first. The caller reads as the system. */
export async function listAnchors(
  db: Tx,
  organisationId: string,
  region: string,
): Promise<readonly { readonly id: string; readonly no: number }[]> {
  const { rows } = await sql<{ id: string; no: number }>`
    select id, (data->>'no')::int as no from history_event
    where region = ${region} and name = 'placement.queue-sealed' and subject_id = ${organisationId}
    order by at desc, id desc limit 10`.execute(db)
  return rows
}
