import pg from 'pg'

const COPIED: Readonly<Record<string, string>> = {
  registry_person: "'id', c.person_id, 'iin', null, 'mother_id', null",
  placement_need: "'id', c.need_id, 'person_id', c.person_id",
  placement_request:
    "'id', c.request_id, 'person_id', c.person_id, 'need_id', c.need_id, 'number', 'R-' || c.n",
  registry_representative: "'id', gen_random_uuid(), 'person_id', c.person_id",
  access_party:
    "'person_id', c.person_id, 'party_id', case when t.party_id = s.person_id then c.person_id else t.party_id end",
  placement_look_up: "'id', gen_random_uuid(), 'person_id', c.person_id, 'request_id', c.request_id",
  placement_decision:
    "'id', gen_random_uuid(), 'person_id', c.person_id, 'request_id', c.request_id, 'referral_number', 'R-' || c.n",
  placement_notice: "'id', gen_random_uuid(), 'person_id', c.person_id, 'request_id', c.request_id",
  placement_alternatives_shown:
    "'id', gen_random_uuid(), 'person_id', c.person_id, 'request_id', c.request_id",
  deadline: "'id', gen_random_uuid(), 'person_id', c.person_id, 'subject_id', c.request_id",
}

async function copyTable(client: pg.Client, table: string, changes: string): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select column_name as name from information_schema.columns
     where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER' order by ordinal_position`,
    [table],
  )
  const columns = rows.map((row) => row.name)
  const key = table === 'registry_person' ? 'id' : 'person_id'
  await client.query(`
    insert into ${table} (${columns.join(', ')})
    select ${columns.map((column) => `new.${column}`).join(', ')}
    from race_source s join ${table} t on t.${key} = s.person_id cross join race_case c,
      lateral jsonb_populate_record(t, jsonb_build_object(${changes})) new`)
}

/** Many people in the state of one who is about to choose: copies of that person's rows, each with ids of its own. */
export async function copyRequests(
  superUrl: string,
  requestId: string,
  count: number,
): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: superUrl })
  await client.connect()
  try {
    await client.query(
      `create table race_source as select person_id from placement_request where id = '${requestId}'`,
    )
    await client.query(
      `create table race_case as select n::int, gen_random_uuid() as person_id, gen_random_uuid() as request_id,
         gen_random_uuid() as need_id from generate_series(1, ${count}) i (n)`,
    )
    for (const [table, changes] of Object.entries(COPIED)) await copyTable(client, table, changes)
    await client.query('analyze')
    const { rows } = await client.query<{ id: string }>('select request_id as id from race_case order by n')
    return rows.map((row) => row.id)
  } finally {
    await client.end()
  }
}
