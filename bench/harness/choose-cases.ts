import pg from 'pg'

/** One child for whom a residence may be chosen, and where a place is free. */
export interface Case {
  readonly n: number
  readonly personId: string
  readonly requestId: string
  readonly organisationId: string
  readonly applicantId: string
}

const COPIED = [
  'registry_representative',
  'access_party',
  'placement_look_up',
  'placement_decision',
  'placement_notice',
  'deadline',
] as const

/**
 * Many children in the state of the one whose mother is about to choose: copies of that child's rows with ids of
 * their own, and free places in twenty residences.
 */
export async function prepareCases(superUrl: string, count: number): Promise<readonly Case[]> {
  const client = new pg.Client({ connectionString: superUrl })
  await client.connect()
  try {
    await client.query(NUMBERED.replaceAll('$COUNT', String(count)))
    await client.query(
      await copySql(client, 'registry_person', "'id', c.person_id, 'iin', null, 'mother_id', null"),
    )
    await client.query(await copySql(client, 'placement_need', "'id', c.need_id, 'person_id', c.person_id"))
    await client.query(
      await copySql(
        client,
        'placement_request',
        "'id', c.request_id, 'person_id', c.person_id, 'need_id', c.need_id, 'number', 'B-' || c.n",
      ),
    )
    for (const table of COPIED) await client.query(await copySql(client, table, CHANGES[table]))
    await client.query(SHOWN)
    await client.query(PLACES.replaceAll('$COUNT', String(count)))
    await client.query('analyze')
    const { rows } = await client.query<Case>(
      `select n, person_id as "personId", request_id as "requestId", organisation_id as "organisationId",
              applicant_id as "applicantId" from bench_case order by n`,
    )
    return rows
  } finally {
    await client.end()
  }
}

const CHANGES: Readonly<Record<(typeof COPIED)[number], string>> = {
  registry_representative: "'id', gen_random_uuid(), 'person_id', c.person_id",
  access_party:
    "'person_id', c.person_id, 'party_id', case when t.party_id = s.person_id then c.person_id else t.party_id end",
  placement_look_up: "'id', gen_random_uuid(), 'person_id', c.person_id, 'request_id', c.request_id",
  placement_decision:
    "'id', gen_random_uuid(), 'person_id', c.person_id, 'request_id', c.request_id, 'referral_number', 'B-' || c.n",
  placement_notice: "'id', gen_random_uuid(), 'person_id', c.person_id, 'request_id', c.request_id",
  deadline: "'id', gen_random_uuid(), 'person_id', c.person_id, 'subject_id', c.request_id",
}

const NUMBERED = `
  create table bench_source as
    select r.region, r.person_id, r.id as request_id, r.need_id, r.category, r.applicant_person_id as applicant_id
    from placement_request r join access_account a on a.id = r.applicant_person_id
    where r.state = 'choosing' order by r.id limit 1;
  create table bench_home as
    select o.id, row_number() over (order by o.id) as n from network_organisation o, bench_source s
    where o.kind = 'residential-organisation' and s.category = any (o.recipient_categories) and o.state = 'existing'
      and not exists (select from placement_ticket t where t.organisation_id = o.id and t.closed_at is null)
    limit 20;
  create table bench_case as
    select n::int, gen_random_uuid() as person_id, gen_random_uuid() as request_id, gen_random_uuid() as need_id,
      (select id from bench_home h where h.n = 1 + i.n % (select count(*) from bench_home)) as organisation_id,
      (select applicant_id from bench_source) as applicant_id
    from generate_series(1, $COUNT) i (n);
  alter table bench_case add primary key (n);
  grant select on bench_case to tirek_app;`

/** The family has been shown what there is instead: without that no choice for a child is taken. */
const SHOWN = `
  insert into placement_alternatives_shown (region, id, person_id, request_id, shown_at, shown_to, organisations)
    select s.region, gen_random_uuid(), c.person_id, c.request_id, now(), 'bench', '{}' from bench_source s, bench_case c`

const PLACES = `
  insert into placement_organisation (id, region) select h.id, o.region from bench_home h join network_organisation o using (id)
    on conflict do nothing;
  insert into placement_place (id, organisation_id, number)
    select gen_random_uuid(), h.id, 100000 + i.n from bench_home h,
      generate_series(1, 50 + $COUNT / (select count(*) from bench_home)) i (n);`

/** Copies the source child's rows of a table once for every case, with the changed columns. */
async function copySql(client: pg.Client, table: string, changes: string): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `select column_name as name from information_schema.columns
     where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER' order by ordinal_position`,
    [table],
  )
  const columns = rows.map((row) => row.name)
  const key = table === 'registry_person' ? 'id' : 'person_id'
  return `
    insert into ${table} (${columns.join(', ')})
    select ${columns.map((column) => `new.${column}`).join(', ')}
    from bench_source s join ${table} t on t.${key} = s.person_id cross join bench_case c,
      lateral jsonb_populate_record(t, jsonb_build_object(${changes})) new`
}
