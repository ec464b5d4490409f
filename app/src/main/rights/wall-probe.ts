import { type RawBuilder, sql } from 'kysely'
import pg from 'pg'
import { ROLES, type Role, SIGN_IN_ROLES } from '#platform/access/roles.ts'
import type { Tx } from '#platform/db/database.ts'
import { type Claims, inTransaction } from '#platform/db/transaction.ts'
import type { RightsSystem } from './rights.fixture.ts'
import { ELSEWHERE, FULL, HERE, PARTIES, SEES_NOTHING } from './wall-claims.ts'

/** Which part of a file the rows of a table belong to, where its name does not say it. */
const PART_OF: Readonly<Record<string, string>> = {
  screening_referral: 'referral',
  programme_direction: 'direction',
  // A service is opened with the direction under which it is given.
  services_need: 'direction',
  services_order: 'direction',
  services_seat: 'direction',
  services_session: 'direction',
  services_session_edition: 'direction',
  // A call before a term of placement lapses.
  outreach_call: 'placement',
  // A supplier and the commission see orders, and nothing else of aids.
  aids_order: 'aids-order',
  aids_conclusion: 'aids-order',
  // The part of what was signed; the child's is the choice of an organisation.
  signing_signature: 'placement',
}

/** A table with rows about the child. */
export interface Walled {
  readonly name: string
  readonly person: 'id' | 'person_id'
  /** The wall that asks for an open relation: its part of the file. */
  readonly part: string | undefined
  readonly changes: boolean
  /** The columns that can be written. */
  readonly columns: readonly string[]
}

/** The national uniqueness of a number is a keyed hash that opens nothing; every region has to meet it. */
const NATIONAL = 'registry_identity'

async function asSuper<T extends object>(url: string, text: string, values: unknown[] = []): Promise<T[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<T>(text, values)).rows
  } finally {
    await client.end()
  }
}

/** A person of whom nothing is on file. */
const OTHER_PERSON = '01900000-0000-7000-8000-0000000000b1'

/** Opens the file to the organisations of the probe. */
export async function openToParties({ system, field }: RightsSystem): Promise<void> {
  const child = field.file.childId
  const rows = [
    [HERE, child, PARTIES.whole, '{*}', '2022-01-01', null, null],
    [HERE, child, PARTIES.nothing, '{}', '2022-01-01', null, null],
    [HERE, child, PARTIES.ended, '{*}', '2022-01-01', null, '2024-01-01'],
    [HERE, child, PARTIES.over, '{*}', '2022-01-01', '2024-01-01', null],
    [HERE, child, PARTIES.future, '{*}', '2030-01-01', null, null],
    [HERE, OTHER_PERSON, PARTIES.otherFile, '{*}', '2022-01-01', null, null],
    [ELSEWHERE, child, PARTIES.otherRegion, '{*}', '2022-01-01', null, null],
  ]
  for (const values of rows)
    await asSuper(
      system.superUrl,
      `insert into access_party (region, person_id, party_id, party_kind, relation, classes, since, valid_to, until)
       values ($1, $2, $3, 'organisation', 'probe', $4, $5, $6, $7)`,
      values,
    )
}

/** Every table that has rows about the child. */
export async function walledTables({ system, field }: RightsSystem): Promise<readonly Walled[]> {
  const rows = await asSuper<{ name: string; relates: boolean; changes: boolean; columns: string[] }>(
    system.superUrl,
    `select c.relname as name,
       coalesce(bool_or(p.polname = 'see' and pg_get_expr(p.polqual, p.polrelid) like '%access_party%'), false) as relates,
       coalesce(bool_or(p.polname = 'change'), false) as changes,
       (select array_agg(a.attname::text) from pg_attribute a
         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
     from pg_class c left join pg_policy p on p.polrelid = c.oid
     where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname not in ('access_party', '${NATIONAL}')
       and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'region')
       and (c.relname = 'registry_person'
         or exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'person_id'))
     group by c.oid, c.relname order by c.relname`,
  )
  const mixed = new Set(['deadline', 'history_event'])
  const all = rows.map(({ name, relates, changes, columns }): Walled => {
    const part = relates && !mixed.has(name) ? (PART_OF[name] ?? name.split('_')[0]) : undefined
    return { name, person: name === 'registry_person' ? 'id' : 'person_id', part, changes, columns }
  })
  // One after another: a server has fewer connections than there are tables.
  const full: Walled[] = []
  for (const one of all) if ((await rowsOf(system.superUrl, one, field.file.childId)) > 0) full.push(one)
  return full
}

async function rowsOf(url: string, { name, person }: Walled, childId: string): Promise<number> {
  const [row] = await asSuper<{ count: number }>(
    url,
    `select count(*)::int as count from ${name} where ${person} = $1`,
    [childId],
  )
  return row?.count ?? 0
}

type Read = (claims: Claims, table: Walled) => Promise<number>

function reader({ field }: RightsSystem): Read {
  return (claims, { name, person }) =>
    inTransaction(field.parts.kysely, claims, async (tx: Tx) => {
      const counted = sql<{ count: number }>`select count(*)::int as count from ${sql.table(name)}
        where ${sql.ref(person)} = ${field.file.childId}`
      return { keep: false, value: (await counted.execute(tx)).rows[0]?.count ?? 0 }
    })
}

/** How far a post sees. */
export interface Sight {
  readonly scope: string
  readonly parts: readonly string[]
}

/** How far each post sees as it is written, taken once. */
export function writtenSights(): ReadonlyMap<Role, Sight> {
  return new Map(
    SIGN_IN_ROLES.map((role) => [role, { scope: ROLES[role].scope, parts: [...ROLES[role].classes] }]),
  )
}

async function postHoles(read: Read, table: Walled, sights: ReadonlyMap<Role, Sight>): Promise<string[]> {
  const { part, name } = table
  if (part === undefined) return []
  const holes: string[] = []
  const compare = async (who: string, claims: Claims, isWritten: boolean) => {
    const isSeen = (await read(claims, table)) > 0
    if (isSeen !== isWritten) holes.push(`${name}: ${who} ${isSeen ? 'sees' : 'does not see'} it`)
  }
  for (const [role, written] of sights) {
    const claims: Claims = { ...FULL, scope: ROLES[role].scope, classes: ROLES[role].classes }
    const mayEver = ['*', part].some((one) => written.parts.includes(one))
    await compare(role, { ...claims, parties: [PARTIES.whole] }, mayEver)
    await compare(`${role} without a relation`, claims, mayEver && written.scope === 'territory')
  }
  return holes
}

async function moveHoles(
  { field }: RightsSystem,
  { name, person, changes, columns }: Walled,
): Promise<string[]> {
  const claims: Claims = { ...FULL, scope: 'system', regions: [HERE] }
  const of = sql`${sql.ref(person)} = ${field.file.childId}`
  const list = (refs: readonly RawBuilder<unknown>[]) => sql.join([...refs])
  const moved = columns.map((one) => (one === 'region' ? sql.lit(ELSEWHERE) : sql.ref(one)))
  const attempts = [
    sql`insert into ${sql.table(name)} (${list(columns.map((one) => sql.ref(one)))})
      select ${list(moved)} from ${sql.table(name)} where ${of} limit 1`,
    ...(changes ? [sql`update ${sql.table(name)} set region = ${ELSEWHERE}`] : []),
  ]
  const holes: string[] = []
  for (const attempt of attempts) {
    const work = inTransaction(field.parts.kysely, claims, async (tx) => {
      await attempt.execute(tx)
      return { keep: false, value: 'done' }
    })
    const outcome = await work.catch((error: { code?: string }) => error.code ?? 'no code')
    if (outcome !== '42501') holes.push(`${name}: a row goes to another region (${outcome})`)
  }
  return holes
}

/** A change of every row that names none: only the wall of changes stands before it. */
async function changeHoles({ field }: RightsSystem, { name, changes }: Walled): Promise<string[]> {
  if (!changes) return []
  const holes: string[] = []
  for (const [who, claims] of Object.entries(SEES_NOTHING)) {
    const work = inTransaction(field.parts.kysely, claims, async (tx) => {
      const { numAffectedRows } =
        await sql`update ${sql.table(name)} set region = ${claims.regions[0] ?? HERE}`.execute(tx)
      return { keep: false, value: Number(numAffectedRows ?? 0) }
    })
    const changed = await work.catch(() => 1)
    if (changed > 0) holes.push(`${name}: ${who} changes it`)
  }
  return holes
}

async function* findHoles(
  rights: RightsSystem,
  table: Walled,
  sights: ReadonlyMap<Role, Sight>,
): AsyncGenerator<string> {
  const read = reader(rights)
  for (const [who, claims] of Object.entries(SEES_NOTHING))
    if ((await read(claims, table)) > 0) yield `${table.name}: ${who} sees it`
  yield* await moveHoles(rights, table)
  yield* await changeHoles(rights, table)
  yield* await postHoles(read, table, sights)
}

/** What is wrong with the wall of one table; empty when it stands as it is written. */
export async function wallHoles(
  rights: RightsSystem,
  table: Walled,
  sights: ReadonlyMap<Role, Sight>,
): Promise<readonly string[]> {
  const holes: string[] = []
  for await (const hole of findHoles(rights, table, sights)) holes.push(hole)
  return holes
}

/** Whether anything is wrong with it. */
export async function hasHole(
  rights: RightsSystem,
  table: Walled,
  sights: ReadonlyMap<Role, Sight>,
): Promise<boolean> {
  for await (const _hole of findHoles(rights, table, sights)) return true
  return false
}
