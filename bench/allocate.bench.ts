import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { System } from '../app/src/main/run.ts'
import { runDue } from '../app/src/platform/worker/worker.ts'
import { fillQueues, prepareHouses, type Queues } from './harness/allocate-cases.ts'
import { type BenchDatabase, startDatabase } from './harness/database.ts'
import { type Line, report } from './harness/results.ts'
import { startServer } from './harness/server.ts'
import { openOn } from './harness/system.ts'

const HOT = { entries: 2_000, organisations: 1 }
const SPREAD = { entries: 3_000, organisations: 3_000 }
const WARM = { entries: 200, organisations: 20 }
const INSERTS = 2_000
const benchmark = 'allocate'

/** Places that fall free are offered to queues by the worker, beside durable single inserts of one connection. */
async function main(): Promise<void> {
  const database = await startDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'tirek-bench-allocate-'))
  try {
    await (await startServer(database, 'small', folder)).close()
    const houses = await prepareHouses(database.superUrl, [WARM, HOT, SPREAD])
    await makeTable(database)
    const system = await openOn(database, folder)
    // The chains of the queues begin before anybody waits: what is measured is the everyday offer.
    await tell(
      system,
      houses.flatMap(({ ids }) => ids),
    )
    await offer(system)
    for (const queues of houses) await fillQueues(database.superUrl, queues)
    const [warm, hot, spread] = houses
    if (warm === undefined || hot === undefined || spread === undefined)
      throw new Error('three sets were made')
    await allocate(system, warm)
    const before = await singleInserts(database, 1)
    const hotRate = HOT.entries / (await allocate(system, hot))
    const spreadRate = SPREAD.entries / (await allocate(system, spread))
    const after = await singleInserts(database, 1)
    await system.close()
    report(
      linesOf({ hotRate, spreadRate, peer: (before + after) / 2, eight: await singleInserts(database, 8) }),
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
    await database.close()
  }
}

/** What the peer writes into: a row with a key, a time and a word. */
async function makeTable({ superUrl }: BenchDatabase): Promise<void> {
  const client = new pg.Client({ connectionString: superUrl })
  await client.connect()
  await client.query(
    'create table bench_insert (id uuid primary key, at timestamptz not null, what text not null)',
  )
  await client.end()
}

/** Places have fallen free: whoever lets a place go tells the worker so. */
async function tell({ parts }: System, organisations: readonly string[]): Promise<void> {
  await parts.runner.asSystem(async (act) => {
    for (const organisationId of organisations)
      await act.send({ kind: 'placement.offer-places', region: '610000000', payload: { organisationId } })
  })
}

/** The worker without the notices to the families: they follow the offers in messages of their own. */
const silent = ({ parts: { worker } }: System) => ({
  ...worker,
  outbox: { ...worker.outbox, 'placement.tell-offered': () => Promise.resolve() },
})

/** Lets the worker offer the places of organisations until nothing waits to be done. */
async function offer(system: System): Promise<void> {
  const { parts } = system
  const worker = silent(system)
  const isDue = () =>
    parts.runner.asSystem(({ db, now }) =>
      db
        .selectFrom('outbox')
        .select('id')
        .where('kind', '=', 'placement.offer-places')
        .where('done_at', 'is', null)
        .where('run_after', '<=', now)
        .limit(1)
        .executeTakeFirst(),
    )
  while ((await isDue()) !== undefined) await runDue(worker)
}

/** Seconds until the worker has offered a place to everybody who waits in the organisations. */
async function allocate(system: System, { ids, entries }: Queues): Promise<number> {
  await tell(system, ids)
  const start = performance.now()
  await offer(system)
  const seconds = (performance.now() - start) / 1_000
  const { n } = await system.parts.runner.asSystem(({ db }) =>
    db
      .selectFrom('placement_place')
      .select((select) => select.fn.countAll<number>().as('n'))
      .where('organisation_id', 'in', ids)
      .where('state', '=', 'reserved')
      .executeTakeFirstOrThrow(),
  )
  if (Number(n) !== entries) throw new Error(`${n} of ${entries} places were offered`)
  return seconds
}

const INSERT =
  "insert into bench_insert (id, at, what) values (gen_random_uuid(), now(), 'placement.place-reserved')"

async function bareInserts({ superUrl }: BenchDatabase, clients: number): Promise<number> {
  const connections = Array.from({ length: clients }, () => new pg.Client({ connectionString: superUrl }))
  for (const one of connections) await one.connect()
  const start = performance.now()
  await Promise.all(
    connections.map(async (one) => {
      for (let n = 0; n < INSERTS / clients; n++) await one.query(INSERT)
    }),
  )
  const rate = (1_000 * INSERTS) / (performance.now() - start)
  for (const one of connections) await one.end()
  return rate
}

/** Durable inserts of one row in a transaction of its own, per second: by pgbench, or by the bare driver where it is absent. */
async function singleInserts(database: BenchDatabase, clients: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'tirek-pgbench-'))
  try {
    const file = join(folder, 'insert.sql')
    writeFileSync(file, `${INSERT};\n`)
    const said = execFileSync(
      'pgbench',
      ['-n', '-c', `${clients}`, '-j', '2', '-t', `${INSERTS / clients}`, '-f', file, database.superUrl],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
    )
    return Number(/tps = ([\d.]+)/.exec(said)?.[1])
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      return bareInserts(database, clients)
    throw error
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Measured {
  readonly hotRate: number
  readonly spreadRate: number
  readonly peer: number
  readonly eight: number
}

function linesOf({ hotRate, spreadRate, peer, eight }: Measured): readonly Line[] {
  const beside = { what: 'durable single inserts of one connection, per second', value: peer }
  return [
    {
      benchmark,
      what: 'offers of one hot organisation',
      value: hotRate / peer,
      unit: 'of peer',
      limit: { at: 'least', value: 1 },
      peer: beside,
    },
    {
      benchmark,
      what: 'offers spread over 3,000 organisations',
      value: spreadRate / peer,
      unit: 'of peer',
      limit: { at: 'least', value: 0.5 },
      peer: beside,
    },
    {
      benchmark,
      what: 'offers of one hot organisation, beside eight connections',
      value: hotRate / eight,
      unit: 'of peer',
    },
    {
      benchmark,
      what: 'offers over 3,000 organisations, beside eight connections',
      value: spreadRate / eight,
      unit: 'of peer',
    },
  ]
}

await main()
