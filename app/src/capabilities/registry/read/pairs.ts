import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { PairState } from '../domain/pair.ts'
import { type Pair, toPair } from '../store/pairs.ts'

/** Pairs in a state in which a record of one of the regions stands; a pair whose record is closed by now waits for nobody. */
function ofRegions(db: Tx, regions: readonly string[], state: PairState) {
  const ours = sql<boolean>`(left_region = any (${[...regions]}::text[]) or right_region = any (${[...regions]}::text[]))`
  const search = db.selectFrom('registry_pair').where('state', '=', state).where(ours)
  if (state === 'merged') return search
  return search.where(
    sql<boolean>`not exists (select from registry_person p where p.id in (left_id, right_id) and p.closed_on is not null)`,
  )
}

/** A page of pairs, the likeliest first. The caller reads as the system. */
export async function listPairs(
  db: Tx,
  { regions, state }: { readonly regions: readonly string[]; readonly state: PairState },
  { page, size }: { readonly page: number; readonly size: number },
): Promise<readonly Pair[]> {
  const rows = await ofRegions(db, regions, state)
    .selectAll()
    .orderBy('score', 'desc')
    .orderBy('id')
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  return rows.map(toPair)
}

/** How many pairs are in a state. The caller reads as the system. */
export async function countPairs(db: Tx, regions: readonly string[], state: PairState): Promise<number> {
  const row = await ofRegions(db, regions, state)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}
