import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { ask, closeConnections, listPeople, signIn } from './harness/client.ts'
import { type BenchDatabase, startDatabase } from './harness/database.ts'
import { type Line, quantile, report } from './harness/results.ts'
import { loadNation, startServer } from './harness/server.ts'
import { settle } from './harness/system.ts'

const CHILDREN = Number(process.env['BENCH_CHILDREN'] ?? 1_000_000)
/** Events of the history for each child, the most being made up beside those of the cases. */
const EVENTS_PER_CHILD = 10
/** A folder of the reader's choice keeps the nation for the next run: a million takes most of an hour to load. */
const KEPT_IN = process.env['BENCH_KEEP']
const ROUNDS = 25
const WARM_UP = 2
const MOST_MS = 150
/** So many of the slowest lists are told by name. */
const TOLD = 8
const benchmark = 'worklists'

/** Every worklist of every post, and the home that leads to it, over a nation of any size. */
async function main(): Promise<void> {
  const folder = KEPT_IN ?? mkdtempSync(join(tmpdir(), 'tirek-bench-nation-'))
  const database = await startDatabase(KEPT_IN === undefined ? undefined : join(folder, 'database'))
  try {
    const keys = join(folder, 'server')
    if (!(await hasPeople(database))) await loadNation(database, CHILDREN, keys)
    await settle(database, keys)
    await fillHistory(database)
    const server = await startServer(database, 'none', keys)
    try {
      report(await measure(server.url))
    } finally {
      closeConnections()
      await server.close()
    }
  } finally {
    await database.close()
    if (KEPT_IN === undefined) rmSync(folder, { recursive: true, force: true })
  }
}

async function hasPeople(database: BenchDatabase): Promise<boolean> {
  const client = new pg.Client({ connectionString: database.superUrl })
  await client.connect()
  const { rowCount } = await client.query('select from registry_person limit 1')
  await client.end()
  return rowCount === 1
}

/** The demo has the events of its cases; the rest is written in one statement, ten for each child. */
async function fillHistory(database: BenchDatabase): Promise<void> {
  const client = new pg.Client({ connectionString: database.superUrl })
  await client.connect()
  const known = await client.query<{ n: string }>('select count(*) as n from history_event')
  const missing = CHILDREN * EVENTS_PER_CHILD - Number(known.rows[0]?.n ?? 0)
  if (missing > 0) {
    await client.query('alter table history_event disable trigger user')
    await client.query(
      `insert into history_event
         (region, id, person_id, at, legal_day, name, actor_role, actor_name, subject_kind, subject_id)
       select p.region, gen_random_uuid(), p.id, now() - interval '400 days', current_date - 400,
         'registry.corrected', 'system', 'Tirek', 'person', p.id
       from (select region, id from registry_person order by id limit $1) p, generate_series(1, $2)`,
      [CHILDREN, Math.ceil(missing / CHILDREN)],
    )
    await client.query('alter table history_event enable trigger user')
  }
  await client.query('vacuum analyze')
  const { rows } = await client.query<{ n: string }>('select count(*) as n from history_event')
  console.log(`  ${CHILDREN} children, ${rows[0]?.n} events of the history`)
  await client.end()
}

interface Timed {
  readonly what: string
  readonly p95: number
}

async function timed(url: string, path: string, cookie: string): Promise<number> {
  const samples: number[] = []
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    const began = performance.now()
    const { status, body } = await ask(`${url}${path}`, { headers: { cookie }, from: round + WARM_UP + 1 })
    if (status !== 200)
      throw new Error(
        `${path} answered ${status}: ${body
          .toString()
          .replace(/<[^>]+>|\s+/g, ' ')
          .slice(-400)}`,
      )
    if (round >= 0) samples.push(performance.now() - began)
  }
  return quantile(samples, 0.95)
}

/** The links of the home: the lists that its counts open. */
function listsOn(home: string): readonly string[] {
  const main = home.slice(home.indexOf('<main'), home.indexOf('</main>'))
  const links = [...main.matchAll(/href="(\/kk\/[^"#]+)"/g)].map(([, href]) =>
    (href ?? '').replaceAll('&amp;', '&'),
  )
  return [...new Set(links)]
}

async function timesOf(url: string, person: { id: string; role: string }): Promise<readonly Timed[]> {
  const cookie = `tirek_session=${await signIn(url, { person: person.id })}`
  const home = (await ask(`${url}/kk/home`, { headers: { cookie } })).body.toString()
  const times: Timed[] = []
  for (const path of ['/kk/home', ...listsOn(home)])
    times.push({ what: `${person.role} ${path}`, p95: await timed(url, path, cookie) })
  return times
}

async function measure(url: string): Promise<readonly Line[]> {
  const people = await listPeople(url)
  const posts = new Map(people.map((person) => [person.role, person]))
  const times: Timed[] = []
  for (const person of posts.values()) times.push(...(await timesOf(url, person)))
  const slowest = times.toSorted((a, b) => b.p95 - a.p95)
  const line = ({ what, p95 }: Timed): Line => ({ benchmark, what, value: p95, unit: 'ms' })
  return [
    {
      benchmark,
      what: `slowest p95 of ${times.length} homes and lists, ${CHILDREN} children`,
      value: slowest[0]?.p95 ?? Number.NaN,
      unit: 'ms',
      limit: { at: 'most', value: MOST_MS },
    },
    {
      benchmark,
      what: 'median of their p95',
      value: quantile(
        times.map(({ p95 }) => p95),
        0.5,
      ),
      unit: 'ms',
    },
    ...slowest.slice(0, TOLD).map(line),
  ]
}

await main()
