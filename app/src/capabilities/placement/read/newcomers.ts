import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'

/** What the range of waiting of somebody who enters a queue today is computed from; nobody is named. */
export type NewcomerFlow = {
  readonly organisationId: string
  /** Places for good that came free in the time looked back on. */
  readonly freed: number
  /** Since when places are noted at all; absent where they never were. */
  readonly since: Date | null
  readonly waiting: number
}

/** The flows of several organisations, of their places and entries of one category or of all. */
export async function listNewcomerFlows(
  db: Tx,
  organisationIds: readonly string[],
  { from, category }: { readonly from: Date; readonly category: number | undefined },
): Promise<readonly NewcomerFlow[]> {
  if (organisationIds.length === 0) return []
  const asked = category ?? null
  const { rows } = await sql<NewcomerFlow>`
    select o.id as "organisationId",
      (select count(*)::int from placement_queue_event e join placement_place p on p.id = e.place_id
        where e.organisation_id = o.id and e.what = 'freed' and e.at > ${from} and p.stay = 'permanent'
          and (${asked}::int is null or p.profile is null or p.profile = ${asked}::int)) as freed,
      (select min(at) from placement_queue_event where organisation_id = o.id) as since,
      (select count(*)::int from placement_ticket t where t.organisation_id = o.id and t.closed_at is null
          and (${asked}::int is null or t.category is null or t.category = ${asked}::int)) as waiting
    from placement_organisation o where o.id = any (${[...organisationIds]}::uuid[])`.execute(db)
  return rows
}
