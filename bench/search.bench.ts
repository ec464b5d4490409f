import { foldName, localDate, REGIONS } from '@tirek/kernel'
import pg from 'pg'
import { nameKey, searchByName } from '../app/src/capabilities/registry/index.ts'
import { demoNation } from '../app/src/demo/generate.ts'
import { openBulk } from '../app/src/demo/load/bulk.ts'
import { openGates } from '../app/src/demo/load/open-gates.ts'
import type { DemoPerson } from '../app/src/demo/types.ts'
import { openDatabase } from '../app/src/platform/db/database.ts'
import { type Claims, inTransaction } from '../app/src/platform/db/transaction.ts'
import { type BenchDatabase, startDatabase } from './harness/database.ts'
import { type Line, quantile, report } from './harness/results.ts'

const CHILDREN = Number(process.env['BENCH_CHILDREN'] ?? 1_000_000)
const SAMPLES = 2_000
/** Letters of the shortest question. */
const SHORTEST = 2
const MOST_TIMES = 10
const REGION = '610000000'
const benchmark = 'search'

interface Sample {
  readonly id: string
  readonly name: string
}

/** Search by the start of a name among a million children, behind the row policies, beside one indexed round trip. */
async function main(): Promise<void> {
  const database = await startDatabase()
  try {
    const samples = await fill(database)
    report(await measure(database, asked(samples)))
  } finally {
    await database.close()
  }
}

/** Writes the children alone: the search looks at no other table. Keeps some of them as questions. */
async function fill(database: BenchDatabase): Promise<readonly Sample[]> {
  const client = new pg.Client({ connectionString: database.embedded.ownerUrl })
  await client.connect()
  const samples: Sample[] = []
  const began = performance.now()
  await client.query('begin')
  const gates = await openGates(client)
  const bulk = openBulk(client)
  for (const item of demoNation({ children: CHILDREN, seed: 'bench', asOf: localDate('2026-11-20') })) {
    if ('residences' in item) continue
    for (const { person } of item.households.flatMap((household) => household.children)) {
      bulk.add('registry_person', rowOf(person))
      if (samples.length < SAMPLES && isQuestion(person)) {
        samples.push({ id: person.id, name: person.surname })
      }
    }
    await bulk.settle()
  }
  await bulk.flush()
  await gates.close()
  await client.query('commit')
  await client.query('vacuum analyze registry_person')
  await client.end()
  console.log(`  ${CHILDREN} children written in ${Math.round((performance.now() - began) / 1000)} s`)
  return samples
}

/** As many questions as the benchmark asks, over and over when few children were written. */
function asked(samples: readonly Sample[]): readonly Sample[] {
  return Array.from({ length: SAMPLES }, (_, at) => samples[at % samples.length]).filter(
    (one) => one !== undefined,
  )
}

/** One in sixteen of the region, whose first two letters are two in the key as well: a shorter question has no answer. */
function isQuestion({ id, region, surname }: DemoPerson): boolean {
  return region === REGION && id.endsWith('0') && foldName(surname.slice(0, SHORTEST)).length >= SHORTEST
}

function rowOf(person: DemoPerson) {
  return {
    region: person.region,
    id: person.id,
    iin: person.iin ?? null,
    family_name: person.surname,
    given_name: person.given,
    patronymic: person.patronymic ?? null,
    name_key: nameKey({ familyName: person.surname, givenName: person.given }),
    birth_date: person.birthDate,
    sex: person.sex,
    created_at: new Date(0),
  }
}

async function measure(database: BenchDatabase, samples: readonly Sample[]): Promise<readonly Line[]> {
  const raw = new pg.Client({ connectionString: database.superUrl })
  await raw.connect()
  const { kysely, close } = openDatabase(database.embedded.appUrl, 1)
  const every = REGIONS.map((region) => region.kato)
  const search = (regions: readonly string[]) => (sample: Sample, at: number) =>
    inTransaction(kysely, claimsFor(regions), async (tx) => {
      const found = await searchByName(tx, regions, prefixOf(sample.name, at))
      if (found.length === 0) throw new Error(`nobody was found by ${prefixOf(sample.name, at)}`)
      return { keep: true, value: found }
    })

  const lookUp = ({ id }: Sample) => raw.query('select id from registry_person where id = $1', [id])
  try {
    const [roundTrip, inRegion] = await times(samples, lookUp, search([REGION]))
    const [, inCountry] = await times(samples.slice(0, SAMPLES / 2), lookUp, search(every))
    return linesOf(roundTrip, inRegion, inCountry)
  } finally {
    await raw.end()
    await close()
  }
}

function claimsFor(regions: readonly string[]): Claims {
  return { scope: 'territory', regions, parties: [], classes: ['*'] }
}

/** Two to six letters of the family name, as somebody types it. */
function prefixOf(name: string, at: number): string {
  return name.slice(0, SHORTEST + (at % 5))
}

const WARM = 200

type Work<T> = (item: T, at: number) => Promise<unknown>

/** Milliseconds of two kinds of work in turns, so that whatever else the machine does falls on both alike. */
async function times<T>(
  items: readonly T[],
  first: Work<T>,
  second: Work<T>,
): Promise<readonly [number[], number[]]> {
  const taken: readonly [number[], number[]] = [[], []]
  for (const [at, item] of items.entries()) {
    for (const [which, work] of [first, second].entries()) {
      const began = performance.now()
      await work(item, at)
      if (at >= WARM) taken[which]?.push(performance.now() - began)
    }
  }
  return taken
}

function linesOf(
  roundTrip: readonly number[],
  inRegion: readonly number[],
  inCountry: readonly number[],
): readonly Line[] {
  const trip = quantile(roundTrip, 0.95)
  const peer = { what: 'one indexed round trip, p95 in ms', value: trip }
  const ratio = (what: string, samples: readonly number[], limited: boolean): Line => ({
    benchmark,
    what,
    value: quantile(samples, 0.95) / trip,
    unit: 'times',
    peer,
    ...(limited ? { limit: { at: 'most', value: MOST_TIMES } } : {}),
  })
  return [
    ratio(`p95 in one region, ${CHILDREN} children`, inRegion, true),
    ratio('p95 over all twenty regions', inCountry, false),
    {
      benchmark,
      what: 'median in one region, of the median round trip',
      value: quantile(inRegion, 0.5) / quantile(roundTrip, 0.5),
      unit: 'times',
    },
    { benchmark, what: 'p95 in one region', value: quantile(inRegion, 0.95), unit: 'ms' },
    { benchmark, what: 'median in one region', value: quantile(inRegion, 0.5), unit: 'ms' },
  ]
}

await main()
