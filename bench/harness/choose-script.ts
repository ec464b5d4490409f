import pg from 'pg'
import type { Case } from './choose-cases.ts'
import { inParallel } from './client.ts'
import type { BenchDatabase } from './database.ts'

/** One statement as the product sent it. */
export interface Statement {
  readonly text: string
  readonly values: readonly unknown[]
  readonly rows: Record<string, unknown>[]
}

/** The statements of one choice, and the child they were about. */
export interface Recorded {
  readonly shown: Case
  readonly statements: readonly Statement[]
}

const UUID_7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** What a value of the recorded choice stands for in another one. */
type Meaning = 'person' | 'request' | 'organisation' | 'place' | 'new-id' | 'same'

/** Tells the values that belong to the case from those that are the same for all. */
function meaningsOf(recorded: Recorded): (value: unknown) => Meaning {
  const { shown, statements } = recorded
  const known = knownIds(statements)
  const meanings = new Map<unknown, Meaning>([
    [placeOf(statements), 'place'],
    [shown.personId, 'person'],
    [shown.requestId, 'request'],
    [shown.organisationId, 'organisation'],
  ])
  const isNew = (value: unknown) => typeof value === 'string' && UUID_7.test(value) && !known.has(value)
  return (value) => meanings.get(value ?? NONE) ?? (isNew(value) ? 'new-id' : 'same')
}

/** Stands for an absent value, which has no meaning of its own. */
const NONE = Symbol('none')

/** Ids that a statement had read before: they are looked up again; all others were made for the choice. */
function knownIds(statements: readonly Statement[]): ReadonlySet<unknown> {
  const inserted = new Set(
    statements.filter(({ text }) => text.startsWith('insert into')).flatMap(({ values }) => values),
  )
  const read = statements.flatMap(({ rows }) => rows.flatMap((row) => Object.values(row)))
  const asked = statements
    .filter(({ text }) => !text.startsWith('insert into'))
    .flatMap(({ values }) => values)
  return new Set([...read, ...asked].filter((value) => !inserted.has(value) || read.includes(value)))
}

function isClaim({ text }: Statement): boolean {
  return text.includes('placement_place set') && text.includes('returning id')
}

function placeOf(statements: readonly Statement[]): unknown {
  return statements.find((statement) => isClaim(statement) && statement.rows.length > 0)?.rows[0]?.['id']
}

/** Sends the same statements for other cases through the bare driver; returns choices per second. */
export async function replay(
  database: BenchDatabase,
  recorded: Recorded,
  cases: readonly Case[],
  width: number,
): Promise<number> {
  const clients = await Promise.all(
    Array.from({ length: width }, async () => {
      const client = new pg.Client({ connectionString: database.embedded.appUrl })
      await client.connect()
      return client
    }),
  )
  const free = [...clients]
  const meaning = meaningsOf(recorded)
  const seconds = await inParallel(cases, width, async (one) => {
    const client = free.pop()
    if (client === undefined) throw new Error('more work than connections')
    await choose(client, recorded, one, meaning)
    free.push(client)
  })
  await Promise.all(clients.map((client) => client.end()))
  return cases.length / seconds
}

async function choose(
  client: pg.Client,
  recorded: Recorded,
  one: Case,
  meaning: (value: unknown) => Meaning,
): Promise<void> {
  let place: unknown
  for (const statement of recorded.statements) {
    const values = statement.values.map((value) => valueFor(meaning(value), one, place, value))
    const result =
      values.length === 0 ? await client.query(statement.text) : await client.query(statement.text, values)
    if (isClaim(statement)) place = result.rows[0]?.id ?? place
  }
}

function valueFor(meaning: Meaning, one: Case, place: unknown, value: unknown): unknown {
  switch (meaning) {
    case 'person':
      return one.personId
    case 'request':
      return one.requestId
    case 'organisation':
      return one.organisationId
    case 'place':
      return place
    case 'new-id':
      return crypto.randomUUID()
    default:
      return value
  }
}

/** The same statements as a pgbench script: one more look-up tells it which case is next. */
export function scriptFor(
  recorded: Recorded,
  cases: readonly Case[],
  clients: number,
): { readonly script: string; readonly perClient: number } {
  const perClient = Math.floor(cases.length / clients)
  const meaning = meaningsOf(recorded)
  const first = cases[0]?.n ?? 1
  const lines = [
    `\\set n ${first} + :client_id * ${perClient} + :i`,
    '\\set i :i + 1',
    'select person_id as c_person, request_id as c_request, organisation_id as c_organisation from bench_case where n = :n \\gset',
    ...recorded.statements.map((statement) => scriptLine(statement, meaning)),
  ]
  return { script: `${lines.join('\n')}\n`, perClient }
}

function scriptLine(statement: Statement, meaning: (value: unknown) => Meaning): string {
  const text = statement.text.replaceAll(/\s+/g, ' ').trim()
  const filled = text.replaceAll(/\$(\d+)/g, (_, index: string) => {
    const value = statement.values[Number(index) - 1]
    return literal(meaning(value), value)
  })
  if (isClaim(statement)) return `${filled} \\gset p_`
  return filled.startsWith('begin;') ? `${filled.replace('begin;', 'begin \\;')};` : `${filled};`
}

const VARIABLES: Readonly<Partial<Record<Meaning, string>>> = {
  person: "':c_person'",
  request: "':c_request'",
  organisation: "':c_organisation'",
  place: "':p_id'",
  'new-id': 'gen_random_uuid()',
}

function literal(meaning: Meaning, value: unknown): string {
  const variable = VARIABLES[meaning]
  if (variable !== undefined) return variable
  if (value === null || value === undefined) return 'null'
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (Buffer.isBuffer(value)) return `'\\x${value.toString('hex')}'`
  if (value instanceof Date) return `'${value.toISOString()}'`
  if (Array.isArray(value)) return `'{${value.map((item) => JSON.stringify(item)).join(',')}}'`
  return pg.escapeLiteral(String(value))
}
