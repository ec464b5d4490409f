import { fork } from 'node:child_process'
import { type LocalDate, REGIONS } from '@tirek/kernel'
import type { Identity } from '@tirek/matching'
import type { TestSet } from '@tirek/matching/testset'
import pg from 'pg'
import { findMostAlike, matchKeys, nameKey } from '../../app/src/capabilities/registry/index.ts'
import { openBulk } from '../../app/src/demo/load/bulk.ts'
import { openGates } from '../../app/src/demo/load/open-gates.ts'
import { openDatabase } from '../../app/src/platform/db/database.ts'
import { inTransaction } from '../../app/src/platform/db/transaction.ts'
import type { BenchDatabase } from './database.ts'

/** A server in service has answered before. */
const WARM = 1_000
const REGION = '610000000'
const REGISTRAR = { scope: 'territory', regions: [REGION], parties: [], classes: ['*'] } as const

/** Somebody to be registered; the row of the same child, when the register has it. */
export interface Asked {
  readonly identity: Identity
  readonly known: number | undefined
}

/** Children of the held-back half who come a second time, and as many who come for the first time. */
export function newcomers({ records, truth, heldBack }: TestSet, count: number): readonly Asked[] {
  const rows = records.map((identity, row) => ({ identity, row })).filter(({ row }) => heldBack[row] === 1)
  const isOfOneChild = (row: number, other: number) => truth[row] === truth[other]
  const second = rows.filter(({ row }) => isOfOneChild(row, row - 1)).slice(0, count)
  const first = rows
    .filter(({ row }) => !isOfOneChild(row, row - 1) && !isOfOneChild(row, row + 1))
    .slice(0, count)
  return second.flatMap(({ identity, row }, at) => [
    { identity, known: row - 1 },
    ...first.slice(at, at + 1).map((one) => ({ identity: one.identity, known: undefined })),
  ])
}

/** Writes the register: everybody of the set but those who are about to come. */
export async function fill(database: BenchDatabase, set: TestSet, asked: readonly Asked[]): Promise<void> {
  const client = new pg.Client({ connectionString: database.embedded.ownerUrl })
  await client.connect()
  const coming = new Set(asked.map(({ identity }) => identity))
  await client.query('begin')
  const gates = await openGates(client)
  const bulk = openBulk(client)
  for (const [row, identity] of set.records.entries()) {
    if (coming.has(identity)) continue
    bulk.add('registry_person', rowOf(identity, row))
    if (row % 1_000 === 0) await bulk.settle()
  }
  await bulk.flush()
  await gates.close()
  await client.query('commit')
  await client.query('vacuum analyze registry_person')
  await client.end()
  await settle(database)
}

/** Lets the database write down what the load has left, which no registration of a day leaves. */
async function settle({ superUrl }: BenchDatabase): Promise<void> {
  const client = new pg.Client({ connectionString: superUrl })
  await client.connect()
  await client.query('checkpoint')
  await client.end()
}

function rowOf(identity: Identity, row: number) {
  const person = personOf(identity)
  return {
    region: person.region,
    id: idOf(row),
    iin: identity.iin ?? null,
    family_name: person.familyName,
    given_name: person.givenName,
    patronymic: person.patronymic ?? null,
    name_key: nameKey(person),
    match_keys: [...matchKeys(person)],
    birth_date: person.birthDate,
    sex: person.sex,
    mother_id: person.motherId ?? null,
    birth_order: person.birthOrder ?? 1,
    birth_record: person.birthRecord ?? null,
    created_at: new Date(0),
  }
}

/** A record of the set as the registry takes it; mothers have no records of their own here. */
function personOf(identity: Identity) {
  const { familyName = '', givenName = '', patronymic, sex = 'male', birthOrder, birthRecord } = identity
  const birthDate: LocalDate = identity.birthDate
  const region = REGIONS[Number(identity.region) - 1]?.kato ?? REGION
  return {
    familyName,
    givenName,
    patronymic,
    birthDate,
    sex,
    birthOrder,
    birthRecord,
    region,
    motherId: motherIdOf(identity),
  }
}

function motherIdOf({ motherId }: Identity): string | undefined {
  if (motherId === undefined) return undefined
  const number = `${motherId.startsWith('aunt') ? 9 : 8}${motherId.endsWith('again') ? 1 : 0}${/\d+/.exec(motherId)?.[0]}`
  return `00000000-0000-4000-a000-${number.padStart(12, '0')}`
}

function idOf(row: number): string {
  return `00000000-0000-4000-8000-${String(row).padStart(12, '0')}`
}

/** What the check at registration answered, and how long each took in milliseconds. */
export interface Checked {
  readonly times: readonly number[]
  /** One look-up by id after each, on the same connection. */
  readonly trips: readonly number[]
  /** Share of those registered before whose record was shown. */
  readonly found: number
  /** Share of those who came for the first time and had to say that they are somebody else. */
  readonly doubted: number
}

/** The product's own check, one registration after another, behind the row policies. */
export async function check(url: string, asked: readonly Asked[]): Promise<Checked> {
  const { kysely, close } = openDatabase(url, 1)
  const times: number[] = []
  const trips: number[] = []
  const counts = { again: 0, found: 0, new: 0, doubted: 0 }
  for (const { identity, known } of asked) {
    const began = performance.now()
    const like = await inTransaction(kysely, REGISTRAR, async (db) => ({
      keep: true,
      value: await findMostAlike({ db }, personOf(identity), []),
    }))
    const ended = performance.now()
    times.push(ended - began)
    await kysely.selectFrom('registry_identity').select('region').where('person_id', '=', idOf(0)).execute()
    trips.push(performance.now() - ended)
    counts[known === undefined ? 'new' : 'again'] += 1
    if (known === undefined) counts.doubted += Number(like !== undefined)
    else counts.found += Number(like?.personId === idOf(known))
  }
  await close()
  return {
    times: times.slice(WARM),
    trips: trips.slice(WARM),
    found: counts.found / counts.again,
    doubted: counts.doubted / counts.new,
  }
}

/** The same in a process of its own, as a server is: one that has held a million children cleans its memory for long. */
export function checkApart({ embedded }: BenchDatabase, asked: readonly Asked[]): Promise<Checked> {
  const server = fork(new URL('matching-check-process.ts', import.meta.url), { serialization: 'advanced' })
  return new Promise((done, fail) => {
    server.once('message', (checked) => done(checked as Checked))
    server.once('exit', (code) => fail(new Error(`the check ended with ${code}`)))
    server.send({ url: embedded.appUrl, asked })
  })
}

/** The same question to a trigram index over the folded names: the nearest names born on the day. */
export async function checkByTrigrams(database: BenchDatabase, asked: readonly Asked[]): Promise<Checked> {
  const client = new pg.Client({ connectionString: database.superUrl })
  await client.connect()
  await client.query('create extension if not exists pg_trgm')
  await client.query('create index bench_trigrams on registry_person using gin (name_key gin_trgm_ops)')
  await client.query('analyze registry_person')
  const times: number[] = []
  const counts = { again: 0, found: 0, new: 0, doubted: 0 }
  for (const { identity, known } of asked) {
    const person = personOf(identity)
    const began = performance.now()
    const { rows } = await client.query<{ id: string }>(
      `select id from registry_person where name_key % $1 and birth_date = $2 order by similarity(name_key, $1) desc limit 1`,
      [nameKey(person), person.birthDate],
    )
    times.push(performance.now() - began)
    counts[known === undefined ? 'new' : 'again'] += 1
    if (known === undefined) counts.doubted += rows.length
    else counts.found += Number(rows[0]?.id === idOf(known))
  }
  await client.end()
  return { times, trips: [], found: counts.found / counts.again, doubted: counts.doubted / counts.new }
}
