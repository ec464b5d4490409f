import pg from 'pg'
import { prepareCases } from './choose-cases.ts'

/** What is measured: so many entries wait in so many organisations, and as many places stand free. */
export interface Waiting {
  readonly entries: number
  readonly organisations: number
}

/** The organisations of one set, and the cases that will wait in them. */
export interface Queues {
  readonly ids: readonly string[]
  readonly from: number
  readonly entries: number
}

async function connected<T>(superUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: superUrl })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Organisations of their own for each set, each with as many free places as people will wait for them. */
export async function prepareHouses(superUrl: string, sets: readonly Waiting[]): Promise<readonly Queues[]> {
  await prepareCases(
    superUrl,
    sets.reduce((sum, { entries }) => sum + entries, 0),
  )
  return connected(superUrl, async (client) => {
    const made: Queues[] = []
    let from = 0
    for (const { entries, organisations } of sets) {
      made.push({ ids: await makeHouses(client, organisations, entries), from, entries })
      from += entries
    }
    return made
  })
}

/** Like the first residence of the benchmark. */
async function makeHouses(client: pg.Client, count: number, entries: number): Promise<readonly string[]> {
  const { rows } = await client.query<{ id: string }>(
    'select gen_random_uuid() as id from generate_series(1, $1::int)',
    [count],
  )
  const ids = rows.map((row) => row.id)
  await client.query(
    `insert into network_organisation select new.* from unnest($1::uuid[]) with ordinality as q (id, k)
       join bench_home h on h.n = 1 join network_organisation o on o.id = h.id,
       lateral jsonb_populate_record(o, jsonb_build_object('id', q.id, 'position', 100000 + q.k)) new`,
    [ids],
  )
  await client.query(
    `insert into placement_organisation (id, region)
       select id, region from network_organisation where id = any ($1::uuid[])`,
    [ids],
  )
  await client.query(
    `insert into placement_place (id, organisation_id, number)
       select gen_random_uuid(), q.id, i.n from unnest($1::uuid[]) q (id), generate_series(1, $2::int) i (n)`,
    [ids, entries / count],
  )
  return ids
}

/** Children of the demo, copied, wait in the queues; made beside the product in plain SQL, before anything is measured. */
export async function fillQueues(superUrl: string, { ids, from, entries }: Queues): Promise<void> {
  await connected(superUrl, async (client) => {
    await client.query(
      `update placement_request r set state = 'queued', organisation_id = q.id
         from bench_case c join unnest($3::uuid[]) with ordinality as q (id, k) on q.k = 1 + (c.n % cardinality($3::uuid[]))
         where r.id = c.request_id and c.n > $1 and c.n <= $2`,
      [from, from + entries, ids],
    )
    // Whoever has joined a queue has chosen: the term of the choice and its reminder run no longer.
    await client.query(
      `update deadline d set state = 'met', closed_at = now() from bench_case c
         where d.subject_id = c.request_id and d.state = 'open' and c.n > $1 and c.n <= $2`,
      [from, from + entries],
    )
    await client.query(
      `insert into placement_ticket (id, organisation_id, request_region, request_id, entered_at, category, room, stay)
         select gen_random_uuid(), r.organisation_id, r.region, r.id, now(), r.category, 'any', 'permanent'
         from bench_case c join placement_request r on r.id = c.request_id where c.n > $1 and c.n <= $2`,
      [from, from + entries],
    )
    await client.query('analyze')
  })
}
