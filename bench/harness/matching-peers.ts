import { createFolding, eachPair } from '@tirek/matching'
import type { TestSet } from '@tirek/matching/testset'
import pg from 'pg'
import { openDuckDb } from './duckdb.ts'
import type { Prepared, Scored } from './matching.ts'

const BATCH = 20_000

/** Two folded full names and whether the birth date is the same. */
interface NamePair {
  readonly left: number
  readonly right: number
  readonly one: string
  readonly other: string
  readonly isSameDay: boolean
}

/** The pairs of a prepared set as texts, for those who compare texts. */
export function namePairs(set: TestSet, { keys, narrower }: Prepared): readonly NamePair[] {
  const folded = set.records.map(createFolding())
  const names = folded.map(({ family, given, patronymic }) => `${family} ${given} ${patronymic}`.trim())
  const pairs: NamePair[] = []
  eachPair(keys, narrower, (left, right) => {
    const isSameDay = folded[left]?.birthDate === folded[right]?.birthDate
    pairs.push({ left, right, one: names[left] ?? '', other: names[right] ?? '', isSameDay })
  })
  return pairs
}

/** The peers' rule: how alike the names are, in hundredths, of those born on one day. */
function toScored(pairs: readonly NamePair[], likeness: readonly number[], seconds: number): Scored {
  return {
    pairs: pairs.length,
    seconds,
    left: pairs.map(({ left }) => left),
    right: pairs.map(({ right }) => right),
    score: pairs.map(({ isSameDay }, at) => (isSameDay ? (likeness[at] ?? 0) * 100 : 0)),
  }
}

/** Trigram similarity of PostgreSQL over the pairs, in one connection. */
export async function scoreByTrigrams(superUrl: string, pairs: readonly NamePair[]): Promise<Scored> {
  const client = new pg.Client({ connectionString: superUrl })
  await client.connect()
  await client.query('create extension if not exists pg_trgm')
  await client.query('create temp table pair (nr int, one text, other text)')
  for (let from = 0; from < pairs.length; from += BATCH) {
    const some = pairs.slice(from, from + BATCH)
    await client.query('insert into pair select * from unnest($1::int[], $2::text[], $3::text[])', [
      some.map((_, at) => from + at),
      some.map(({ one }) => one),
      some.map(({ other }) => other),
    ])
  }
  await client.query('set max_parallel_workers_per_gather = 0')
  const began = performance.now()
  await client.query('select sum(similarity(one, other)) from pair')
  const seconds = (performance.now() - began) / 1000
  const { rows } = await client.query<{ likeness: number }>(
    'select similarity(one, other) as likeness from pair order by nr',
  )
  await client.end()
  return toScored(
    pairs,
    rows.map(({ likeness }) => likeness),
    seconds,
  )
}

/** Jaro–Winkler similarity of DuckDB over the pairs, in one thread. */
export async function scoreByDuckDb(pairs: readonly NamePair[]): Promise<Scored> {
  const connection = await openDuckDb()
  await connection.run('set threads = 1')
  await connection.run('create table pair (nr integer, one varchar, other varchar)')
  const appender = await connection.createAppender('pair')
  for (const [at, { one, other }] of pairs.entries()) {
    appender.appendInteger(at)
    appender.appendVarchar(one)
    appender.appendVarchar(other)
    appender.endRow()
  }
  appender.closeSync()
  const began = performance.now()
  await connection.run('select sum(jaro_winkler_similarity(one, other)) from pair')
  const seconds = (performance.now() - began) / 1000
  const found = await connection.runAndReadAll(
    'select jaro_winkler_similarity(one, other) as likeness from pair order by nr',
  )
  const likeness = found.getRows().map(([value]) => Number(value))
  connection.closeSync()
  return toScored(pairs, likeness, seconds)
}
