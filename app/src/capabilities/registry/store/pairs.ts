import type { Reason } from '@tirek/matching'
import { type Selectable, sql } from 'kysely'
import type { RegistryPair } from '#platform/db/schema.ts'
import type { Act } from '#platform/use-case/act.ts'
import type { PairOrigin, PairState } from '../domain/pair.ts'

type Looking = Pick<Act, 'db'>

/** One of two records of a pair. */
export interface PairSide {
  readonly id: string
  readonly region: string
}

/** Two records that may be of one child. */
export interface Pair {
  readonly id: string
  readonly left: PairSide
  readonly right: PairSide
  readonly score: number
  readonly reasons: readonly Reason[]
  readonly edition: string
  readonly origin: PairOrigin
  readonly foundAt: Date
  readonly state: PairState
  readonly reason: string | undefined
  readonly decidedAt: Date | undefined
  readonly decidedBy: string | undefined
  readonly version: number
}

/** A pair as it is found. */
export type NewPair = Pick<Pair, 'left' | 'right' | 'score' | 'reasons' | 'edition' | 'origin'>

export function toPair(row: Selectable<RegistryPair>): Pair {
  return {
    id: row.id,
    left: { id: row.left_id, region: row.left_region },
    right: { id: row.right_id, region: row.right_region },
    score: row.score,
    reasons: row.reasons as unknown as readonly Reason[],
    edition: row.edition,
    origin: row.origin as PairOrigin,
    foundAt: row.found_at,
    state: row.state as PairState,
    reason: row.reason ?? undefined,
    decidedAt: row.decided_at ?? undefined,
    decidedBy: row.decided_by_name ?? undefined,
    version: row.version,
  }
}

/** What somebody said of a pair when it was written. */
interface Said {
  readonly state: PairState
  readonly reason: string
}

/** Writes pairs that are not there yet, each once; says how many were new. The caller writes as the system. */
export async function insertPairs(act: Act, pairs: readonly NewPair[], said?: Said): Promise<number> {
  if (pairs.length === 0) return 0
  const { actor, now } = act
  const rows = pairs.map((pair) => {
    const [left, right] = pair.left.id < pair.right.id ? [pair.left, pair.right] : [pair.right, pair.left]
    return {
      id: act.newId(),
      left_id: left.id,
      left_region: left.region,
      right_id: right.id,
      right_region: right.region,
      score: pair.score,
      reasons: JSON.stringify(pair.reasons),
      edition: pair.edition,
      origin: pair.origin,
      found_at: now,
      state: said?.state ?? 'open',
      ...(said === undefined ? {} : decision(act, said.reason)),
      ...(said === undefined ? {} : { decided_by_role: actor.role }),
    }
  })
  const written = await act.db
    .insertInto('registry_pair')
    .values(rows)
    .onConflict((on) => on.columns(['left_id', 'right_id']).doNothing())
    .executeTakeFirst()
  return Number(written.numInsertedOrUpdatedRows ?? 0)
}

function decision({ actor, now }: Act, reason: string) {
  return { reason, decided_at: now, decided_by: actor.accountId, decided_by_name: actor.name }
}

/** A pair as it stands. The caller reads as the system. */
export async function findPair({ db }: Looking, id: string): Promise<Pair | undefined> {
  const row = await db.selectFrom('registry_pair').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toPair(row)
}

/** A pair, held until this act ends. The caller reads as the system. */
export async function lockPair({ db }: Looking, id: string): Promise<Pair | undefined> {
  const row = await db
    .selectFrom('registry_pair')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && toPair(row)
}

/** The pair of two records, in whichever order. The caller reads as the system. */
export async function findPairOf({ db }: Looking, one: string, other: string): Promise<Pair | undefined> {
  const [left, right] = one < other ? [one, other] : [other, one]
  const row = await db
    .selectFrom('registry_pair')
    .selectAll()
    .where('left_id', '=', left)
    .where('right_id', '=', right)
    .executeTakeFirst()
  return row && toPair(row)
}

/** Writes what was decided on a pair. The caller writes as the system. */
export async function decidePair(act: Act, id: string, state: PairState, reason: string): Promise<void> {
  await act.db
    .updateTable('registry_pair')
    .set((row) => ({
      state,
      ...decision(act, reason),
      decided_by_role: act.actor.role,
      version: row('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}

/** Whether somebody has said that two records, or records merged into them, are of two children. */
export async function isDismissed({ db }: Looking, one: string, other: string): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`
    select exists (select from registry_pair r where r.state = 'dismissed' and (
      (r.left_id = any (tirek_records_of(${one}::uuid)) and r.right_id = any (tirek_records_of(${other}::uuid)))
      or (r.left_id = any (tirek_records_of(${other}::uuid)) and r.right_id = any (tirek_records_of(${one}::uuid))))) as is`.execute(
    db,
  )
  return rows[0]?.is === true
}
