import { ALMATY, addDays, type LocalDate, startOfDay } from '@tirek/kernel'
import { sql } from 'kysely'
import { ROLES } from '#platform/access/roles.ts'
import type { Tx } from '#platform/db/database.ts'
import { TOO_MANY } from '#platform/use-case/look-ups.ts'

/** What the officer looks for in the log of readings; absent fields ask for everything. */
export interface LogQuestion {
  readonly personId?: string | undefined
  readonly accountId?: string | undefined
  readonly organisationId?: string | undefined
  readonly useCase?: string | undefined
  readonly outcome?: 'read' | 'refused' | undefined
  readonly from?: LocalDate | undefined
  readonly to?: LocalDate | undefined
}

function ofPerson(personId: string) {
  return sql<boolean>`(person_ids && tirek_records_of(${personId}::uuid)
    or (outcome = 'refused' and audit_ids_in(facts) && tirek_records_of(${personId}::uuid)::text[]))`
}

/** Lines of the log, newest first, and whether there are more. The caller reads as the system. */
export async function searchLog(
  db: Tx,
  question: LogQuestion,
  { page, size }: { readonly page: number; readonly size: number },
) {
  const { personId, accountId, organisationId, useCase, outcome, from, to } = question
  let search = db.selectFrom('history_access').selectAll()
  if (personId !== undefined) search = search.where(ofPerson(personId))
  if (accountId !== undefined) search = search.where('account_id', '=', accountId)
  if (organisationId !== undefined) search = search.where('organisation_id', '=', organisationId)
  if (useCase !== undefined) search = search.where('use_case', '=', useCase)
  if (outcome !== undefined) search = search.where('outcome', '=', outcome)
  if (from !== undefined) search = search.where('at', '>=', startOfDay(from, ALMATY))
  if (to !== undefined) search = search.where('at', '<', startOfDay(addDays(to, 1), ALMATY))
  const rows = await search
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(size + 1)
    .offset((page - 1) * size)
    .execute()
  return { rows: rows.slice(0, size), hasMore: rows.length > size }
}

/** From which number of people on a reading is looked into, and between which hours it is night. */
export interface Thresholds {
  readonly mass: number
  readonly night: number
  readonly nightStarts: number
  readonly nightEnds: number
  readonly unrelated: number
  /** As many numbers as an account may try in a day. */
  readonly walking: number
}

/** One thing to look into: an account, a kind, how many people. `day` is absent when it is over the whole period. */
export interface Anomaly {
  readonly kind: 'mass' | 'night' | 'unrelated' | 'walking'
  readonly accountId: string
  readonly name: string
  readonly role: string
  readonly organisationId: string | null
  readonly day: LocalDate | null
  readonly people: number
}

interface Period {
  readonly from: LocalDate
  readonly to: LocalDate
}

interface AnomalyRow {
  readonly kind: Anomaly['kind']
  readonly account_id: string
  readonly name: string
  readonly role: string
  readonly organisation_id: string | null
  readonly day: LocalDate | null
  readonly people: number
}

const MOST = 200

const BY_POST = Object.entries(ROLES).flatMap(([role, { scope }]) => (scope === 'territory' ? [role] : []))

/** Readings by staff that are out of the usual, the greatest first. The caller reads as the system. */
export async function findAnomalies(
  db: Tx,
  { from, to }: Period,
  than: Thresholds,
): Promise<readonly Anomaly[]> {
  const { rows } = await sql<AnomalyRow>`
    -- A person is counted once a day and hour, however often the file was opened.
    with reading as (
      select distinct account_id, actor_name, actor_role, organisation_id, (at at time zone ${ALMATY})::date as day,
        extract(hour from at at time zone ${ALMATY}) as hour, unnest(person_ids) as person_id
      from history_access
      where outcome = 'read' and actor_role not in ('representative', 'recipient', 'public', 'system')
        -- A look into the log itself opens no file.
        and use_case not in ('audit.search', 'audit.find-person', 'audit.tell-apart')
        and at >= ${startOfDay(from, ALMATY)} and at < ${startOfDay(addDays(to, 1), ALMATY)}
    ), by_day as (
      select account_id, max(actor_name) as name, max(actor_role) as role, max(organisation_id::text)::uuid as organisation_id, day,
        count(distinct person_id)::int as people,
        (count(distinct person_id) filter (where hour >= ${than.nightStarts} or hour < ${than.nightEnds}))::int as at_night
      from reading group by account_id, day
    ), unrelated as (
      select account_id, max(actor_name) as name, max(actor_role) as role, max(organisation_id::text)::uuid as organisation_id,
        count(distinct person_id)::int as people
      from reading
      -- A post of the territory and one of no organisation see by their post: a tie is not what opened the file.
      where organisation_id is not null and actor_role <> all (${BY_POST}::text[])
        and not exists (select from access_party p
          where p.person_id = reading.person_id and p.party_id = reading.organisation_id and p.since <= reading.day
            and (p.until is null or p.until >= reading.day) and (p.valid_to is null or p.valid_to >= reading.day))
      group by account_id
    ), walking as (
      select account_id, max(actor_name) as name, max(actor_role) as role, max(organisation_id::text)::uuid as organisation_id,
        (at at time zone ${ALMATY})::date as day, (count(*) filter (where facts ? 'lookUp'))::int as people
      from history_access
      where (facts ? 'lookUp' or code = ${TOO_MANY})
        and at >= ${startOfDay(from, ALMATY)} and at < ${startOfDay(addDays(to, 1), ALMATY)}
      group by account_id, day having bool_or(code = ${TOO_MANY})
    )
    select * from (
      select 'walking' as kind, account_id, name, role, organisation_id, day, people from walking
      union all
      select 'mass', account_id, name, role, organisation_id, day, people from by_day where people >= ${than.mass}
      union all
      select 'night', account_id, name, role, organisation_id, day, at_night from by_day where at_night >= ${than.night}
      union all
      select 'unrelated', account_id, name, role, organisation_id, null, people from unrelated where people >= ${than.unrelated}
    ) found order by people desc, account_id, day limit ${MOST}`.execute(db)
  return rows.map(({ account_id: accountId, organisation_id: organisationId, ...row }) => ({
    ...row,
    accountId,
    organisationId,
  }))
}
