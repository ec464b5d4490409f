import pg from 'pg'
import type { Desk } from './merge.fixture.ts'

type Row = Readonly<Record<string, unknown>>

async function connected<T>({ system }: Desk, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: system.superUrl })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Asks the database past every wall. */
export function askDatabase(desk: Desk, text: string): Promise<readonly Row[]> {
  return connected(desk, async (client) => (await client.query<Row>(text)).rows)
}

/**
 * Every row about these people, table by table, as the database writes it. Left out: the counter of versions, which never
 * goes back, what a merge writes about itself (history, readings, pairs), what families were told of it,
 * and what is counted anew from the rest.
 */
export async function snapshot(
  desk: Desk,
  ids: readonly string[],
): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const tables = await askDatabase(
    desk,
    `select c.relname as name, a.attname as person from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
       and (a.attname = 'person_id' or (c.relname = 'registry_person' and a.attname = 'id')) and c.relname not in ('history_event', 'notice', 'notice_delivery', 'screening_place')
     order by 1`,
  )
  const list = ids.map((id) => `'${id}'`).join(', ')
  const all: Record<string, readonly unknown[]> = {}
  await connected(desk, async (client) => {
    for (const { name, person } of tables) {
      const { rows } = await client.query<Row>(
        `select (to_jsonb(t) - 'version')::text as row from ${name} t where t.${person} in (${list}) order by 1`,
      )
      if (rows.length > 0) all[String(name)] = rows.map(({ row }) => row)
    }
  })
  return all
}

/** Which parts of the files of these people are open to whom. */
export async function partsByParty(
  desk: Desk,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const list = ids.map((id) => `'${id}'`).join(', ')
  const rows = await askDatabase(
    desk,
    `select party_id, array_agg(distinct class order by class) as classes from access_party, unnest(classes) class
     where person_id in (${list}) and until is null and party_id not in (${list}) group by party_id order by 1`,
  )
  return new Map(rows.map(({ party_id, classes }) => [String(party_id), classes as string[]]))
}
