import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'

/** How often a term was kept, of the deadlines that are closed (REP-STD-27). */
export type TermShare = {
  readonly kind: string
  readonly met: number
  readonly missed: number
  readonly open: number
}

const KINDS = ['placement.notify', 'placement.choose', 'placement.arrive']

/** Kept and missed terms, as far as the actor may see. */
export async function countTerms(db: Tx): Promise<readonly TermShare[]> {
  const { rows } = await sql<TermShare>`
    select kind,
      count(*) filter (where state = 'met')::int as met,
      count(*) filter (where state = 'missed')::int as missed,
      count(*) filter (where state = 'open')::int as open
    from deadline where kind = any (${KINDS}::text[])
    group by kind`.execute(db)
  return KINDS.map((kind) => rows.find((row) => row.kind === kind) ?? { kind, met: 0, missed: 0, open: 0 })
}

export type PassedCounts = { readonly deferrals: number; readonly noShows: number; readonly passedOn: number }

/** Deferrals, no-shows, and places that went on to the next in a queue. */
export async function countPassed(db: Tx): Promise<PassedCounts> {
  const { rows } = await sql<PassedCounts>`
    select
      count(*) filter (where name = 'placement.arrival-deferred')::int as deferrals,
      count(*) filter (where name = 'placement.turn-passed')::int
        - count(*) filter (where name = 'placement.turn-returned')::int as "noShows",
      count(*) filter (where name = 'placement.place-reserved' and data ->> 'how' = 'queue')::int as "passedOn"
    from history_event
    where name in ('placement.arrival-deferred', 'placement.turn-passed', 'placement.place-reserved',
      'placement.turn-returned')`.execute(db)
  return rows[0] ?? { deferrals: 0, noShows: 0, passedOn: 0 }
}
