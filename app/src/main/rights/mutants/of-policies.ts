import pg from 'pg'
import type { RightsSystem } from '../rights.fixture.ts'
import { hasHole, walledTables, writtenSights } from '../wall-probe.ts'
import type { Family } from './switchboard.ts'

interface Policy {
  readonly name: string
  readonly using: string | null
  readonly check: string | null
}

/** Whose relation it is, is said a second time by the wall of the relations themselves: without it nothing changes. */
const HELD_TWICE = /^\(p\.party_id = ANY/

/** The parts of an expression at its top: `(a AND (b OR c))` gives `a`, `(b OR c)`. */
function operands(text: string): readonly string[] {
  const inner = text.trim().replace(/^\((.*)\)$/s, '$1')
  const parts: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at < inner.length; at += 1) {
    if (inner[at] === '(') depth += 1
    if (inner[at] === ')') depth -= 1
    const joint = depth === 0 ? /^ (AND|OR) /.exec(inner.slice(at, at + 5)) : null
    if (joint === null) continue
    parts.push(inner.slice(from, at))
    from = at + joint[0].length
  }
  return from === 0 ? [] : [...parts, inner.slice(from)]
}

/** Every condition of an expression, at whatever depth. */
function conditions(text: string): readonly string[] {
  const here = operands(text)
  const where = text.indexOf('WHERE ')
  if (here.length > 0) return here.flatMap((one) => [one, ...conditions(one)])
  const inside = where < 0 ? '' : text.slice(where + 'WHERE '.length).replace(/\)+$/, '')
  const balanced = inside === '' ? '' : inside + ')'.repeat(count(inside, '(') - count(inside, ')'))
  return balanced === '' ? [] : conditions(balanced)
}

function count(text: string, letter: string): number {
  return text.split(letter).length - 1
}

function mutantsOf(table: string, { name, using, check }: Policy): readonly string[] {
  const alter = `alter policy ${name} on ${table}`
  const wanted = conditions(using ?? '').filter((one) => !HELD_TWICE.test(one))
  const weaker = using === null ? [] : ['true', ...wanted.map((one) => using.replace(one, 'true'))]
  return [
    ...[...new Set(weaker)].map((text) => `${alter} using (${text})`),
    ...(check === null ? [] : [`${alter} with check (true)`]),
  ]
}

function restoring(table: string, { name, using, check }: Policy): string {
  const parts = [using === null ? '' : `using (${using})`, check === null ? '' : `with check (${check})`]
  return `alter policy ${name} on ${table} ${parts.join(' ')}`
}

async function policiesOf(client: pg.Client, table: string): Promise<readonly Policy[]> {
  const { rows } = await client.query<Policy>(
    `select policyname as name, qual as using, with_check as check from pg_policies
     where tablename = $1 and policyname in ('see', 'add', 'change') order by policyname`,
    [table],
  )
  return rows
}

/** Each condition of each row policy made true, each policy opened, the policies of each table switched off. */
export async function policyMutants(rights: RightsSystem): Promise<Family> {
  const sights = writtenSights()
  const client = new pg.Client({ connectionString: rights.system.superUrl })
  await client.connect()
  const missed: string[] = []
  let total = 0
  for (const table of (await walledTables(rights)).filter(({ part }) => part !== undefined)) {
    const attempt = async (change: string, back: string) => {
      await client.query(change)
      total += 1
      if (!(await hasHole(rights, table, sights))) missed.push(change)
      await client.query(back)
    }
    await attempt(
      `alter table ${table.name} disable row level security`,
      `alter table ${table.name} enable row level security`,
    )
    for (const policy of await policiesOf(client, table.name))
      for (const change of mutantsOf(table.name, policy)) await attempt(change, restoring(table.name, policy))
  }
  await client.end()
  return { name: 'row policies', total, missed }
}
