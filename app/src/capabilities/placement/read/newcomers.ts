import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'

/** What the waiting of somebody who enters a queue today is told from; nobody is named. */
export type NewcomerFlow = {
  readonly organisationId: string
  /** Places for good that came free in the time looked back on. */
  readonly freed: number
  /** Since when places are noted at all; absent where they never were. */
  readonly since: Date | null
  /** Places for good that are free now. */
  readonly free: number
  /** Entries that such places answer: of everybody who could be given one first, also of who stays for a time. */
  readonly waiting: number
}

/**
 * The flows of several organisations: of the places for good that take one category, or of all of them, and of the
 * entries that these same places answer (the rule of `kindsOf`, in the words of the database).
 */
export async function listNewcomerFlows(
  db: Tx,
  organisationIds: readonly string[],
  { from, category }: { readonly from: Date; readonly category: number | undefined },
): Promise<readonly NewcomerFlow[]> {
  if (organisationIds.length === 0) return []
  const asked = category ?? null
  const ids = [...organisationIds]
  const { rows } = await sql<NewcomerFlow>`
    with places as (
      select organisation_id, profile, room, count(*) filter (where state = 'free' and not is_out) as free
      from placement_place
      where organisation_id = any (${ids}::uuid[]) and closed_at is null and stay = 'permanent'
        and (${asked}::int is null or profile is null or profile = ${asked}::int)
      group by organisation_id, profile, room),
    entries as (
      select organisation_id, category, room, count(*) as waiting from placement_ticket
      where organisation_id = any (${ids}::uuid[]) and closed_at is null
      group by organisation_id, category, room)
    select o.id as "organisationId",
      (select count(*)::int from placement_queue_event e join placement_place p on p.id = e.place_id
        where e.organisation_id = o.id and e.what = 'freed' and e.at > ${from} and p.stay = 'permanent'
          and (${asked}::int is null or p.profile is null or p.profile = ${asked}::int)) as freed,
      (select min(at) from placement_queue_event where organisation_id = o.id) as since,
      (select coalesce(sum(p.free), 0)::int from places p where p.organisation_id = o.id) as free,
      (select coalesce(sum(t.waiting), 0)::int from entries t where t.organisation_id = o.id and exists (
        select from places p where p.organisation_id = t.organisation_id
          and (p.profile is null or p.profile = t.category) and (p.room = 'any' or p.room = t.room))) as waiting
    from placement_organisation o where o.id = any (${ids}::uuid[])`.execute(db)
  return rows
}
