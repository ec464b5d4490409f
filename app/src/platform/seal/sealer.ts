import { sql } from 'kysely'
import { Gauge } from 'prom-client'
import { describeError } from '#platform/logging/describe-error.ts'
import type { Log } from '#platform/logging/log.ts'
import { metrics } from '#platform/logging/metrics.ts'
import type { Act } from '#platform/use-case/act.ts'
import type { Runner } from '#platform/use-case/runner.ts'
import { missingEntry, type RowPlace, readEntries, type Source } from './entries.ts'
import type { SealKey } from './key.ts'
import { leafHash, rootOf } from './merkle.ts'
import { leafText } from './portable/tree.ts'
import { NO_STATEMENT, statementHash, statementText } from './statement.ts'

/** Rows of one batch at most: some twenty milliseconds of work, so that nobody waits for it. */
export const BATCH = 1_000
/** Batches of one pass at most: after a bulk load the seals come gradually. */
const PASS = 4

/** Any number that all sealers agree on: two of them never make one batch. */
const SEAL_LOCK = 343_2004

interface Waiting {
  readonly seq: number
  readonly source: Source
  readonly region: string
  readonly row_id: string
}

async function takeWaiting(act: Act): Promise<readonly RowPlace[]> {
  const { rows } = await sql<Waiting>`
    delete from audit_unsealed where seq in (select seq from audit_unsealed order by seq limit ${BATCH})
    returning seq, source, region, row_id`.execute(act.db)
  return rows
    .toSorted((one, other) => one.seq - other.seq)
    .map(({ source, region, row_id: rowId }) => ({ source, region, rowId }))
}

async function lastSeal(act: Act): Promise<{ no: number; hash: string }> {
  const last = await act.db
    .selectFrom('audit_seal')
    .select(['no', 'statement'])
    .orderBy('no', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last === undefined
    ? { no: 0, hash: NO_STATEMENT }
    : { no: Number(last.no), hash: statementHash(last.statement) }
}

async function writeLeaves(act: Act, no: number, places: readonly RowPlace[], leaves: readonly Buffer[]) {
  await sql`
    insert into audit_leaf (seal_no, position, source, region, row_id, hash)
    select ${no}, one.position - 1, one.source, one.region, one.row_id, decode(one.hash, 'hex')
    from unnest(${places.map((one) => one.source)}::text[], ${places.map((one) => one.region)}::text[],
      ${places.map((one) => one.rowId)}::uuid[], ${leaves.map((leaf) => leaf.toString('hex'))}::text[])
      with ordinality as one (source, region, row_id, hash, position)`.execute(act.db)
}

async function writeSeal(act: Act, key: SealKey, places: readonly RowPlace[]): Promise<void> {
  const entries = await readEntries(act.db, places)
  const last = await lastSeal(act)
  const no = last.no + 1
  const leaves = places.map((place, at) =>
    leafHash(leafText(no, at, entries[at]?.text ?? missingEntry(place))),
  )
  const root = rootOf(leaves)
  const facts = { no, at: act.now.toISOString(), size: places.length, root: root.toString('hex') }
  const statement = statementText({ ...facts, previous: last.hash }, key.publicKey)

  await writeLeaves(act, no, places, leaves)
  await act.db
    .insertInto('audit_seal')
    .values({
      no,
      at: act.now,
      size: places.length,
      root,
      statement,
      signature: key.sign(statement),
      public_key: key.publicKey,
    })
    .execute()
}

/** Seals what waits, at most one batch; returns how many rows. None when another process is at it. */
async function sealBatch(act: Act, key: SealKey): Promise<number> {
  const { rows } = await sql<{ mine: boolean }>`
    select exists (select from audit_unsealed) and pg_try_advisory_xact_lock(${SEAL_LOCK}) as mine`.execute(
    act.db,
  )
  if (rows[0]?.mine !== true) return 0
  const places = await takeWaiting(act)
  if (places.length > 0) await writeSeal(act, key, places)
  return places.length
}

const queueLength = new Gauge({
  name: 'tirek_unsealed_rows',
  help: 'Rows of the history that wait for their seal',
  registers: [metrics],
})
const queueAge = new Gauge({
  name: 'tirek_unsealed_oldest_seconds',
  help: 'Age of the oldest row that waits for its seal; it grows while the sealer fails',
  registers: [metrics],
})

interface Queue {
  readonly length: number
  readonly age: number
}

/** How much waits and since when; kept in the metrics, so that a sealer that fails is seen before the officer's check. */
export async function measureQueue({ runner }: Pick<SealerParts, 'runner'>): Promise<void> {
  const { length, age } = await runner.asSystem(async ({ db, now }) => {
    const { rows } = await sql<Queue>`
      -- From the ends of the queue: counting it would read every row of a long one. A number that was never used counts, too.
      select coalesce((select seq from audit_unsealed order by seq desc limit 1)
          - (select seq from audit_unsealed order by seq limit 1) + 1, 0)::int as length,
        coalesce(extract(epoch from ${now}::timestamptz - (
          select coalesce(e.at, a.at) from audit_unsealed first
          left join history_event e on first.source = 'event' and e.region = first.region and e.id = first.row_id
          left join history_access a on first.source = 'access' and a.id = first.row_id
          order by first.seq limit 1)), 0)::float8 as age`.execute(db)
    return rows[0] ?? { length: 0, age: 0 }
  })
  queueLength.set(length)
  queueAge.set(Math.max(0, age))
}

/** What the sealer works with; it alone has the key that signs. */
export interface SealerParts {
  readonly runner: Runner
  readonly log: Log
  readonly sealKey: () => SealKey
}

/** Seals what waits, batch after batch, each in a transaction of its own; returns how many rows. */
export async function sealWaiting(
  { runner, sealKey }: Pick<SealerParts, 'runner' | 'sealKey'>,
  most: number = PASS,
): Promise<number> {
  let sealed = 0
  for (let n = 0; n < most; n++) {
    const rows = await runner.asSystem((act) => sealBatch(act, sealKey()))
    sealed += rows
    if (rows < BATCH) break
  }
  return sealed
}

/**
 * Seals every `everyMs` until stopped, beside the worker: neither waits for the other. What fails is tried again; the log
 * and the age of the queue in the metrics tell.
 */
export function startSealer(parts: SealerParts, everyMs: number): { stop(): Promise<void> } {
  let stopped = false
  let pass: Promise<unknown> = Promise.resolve()
  let timer: NodeJS.Timeout | undefined
  const say = (error: unknown) => parts.log.error({ err: describeError(error).err }, 'the sealer failed')
  const tick = () => {
    pass = sealWaiting(parts)
      .catch(say)
      .then(() => measureQueue(parts))
      .catch(say)
      .finally(() => {
        if (!stopped) timer = setTimeout(tick, everyMs)
      })
  }
  timer = setTimeout(tick, everyMs)
  return {
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await pass
    },
  }
}
