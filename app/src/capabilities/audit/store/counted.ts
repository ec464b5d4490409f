import { ALMATY, type LocalDate } from '@tirek/kernel'
import { sql } from 'kysely'
import { ROLES } from '#platform/access/roles.ts'
import type { Tx } from '#platform/db/database.ts'
import { TOO_MANY } from '#platform/use-case/look-ups.ts'
import type { Night } from '../domain/thresholds.ts'

const BATCH = 100
/** One server counts at a time: two would wait for each other's sums. */
const COUNT_LOCK = 7_360_001

const BY_POST = Object.entries(ROLES).flatMap(([role, { scope }]) => (scope === 'territory' ? [role] : []))

/** Counts the readings that wait, at most a batch; returns how many were taken. The caller acts as the system. */
export async function countReadings(db: Tx, night: Night): Promise<number> {
  const lock = await sql<{ mine: boolean }>`
    select exists (select from audit_uncounted) and pg_try_advisory_xact_lock(${COUNT_LOCK}) as mine`.execute(
    db,
  )
  if (lock.rows[0]?.mine !== true) return 0
  const { rows } = await sql<{ taken: number }>`
    with taken as (
      delete from audit_uncounted where seq in (select seq from audit_uncounted order by seq limit ${BATCH}) returning row_id
    ), line as (
      select h.*, (at at time zone ${ALMATY})::date as day, extract(hour from at at time zone ${ALMATY}) as hour
      from history_access h join taken on taken.row_id = h.id where account_id is not null
    ), reading as (
      select l.*, p.person_id from line l cross join unnest(person_ids) p (person_id)
      where outcome = 'read' and actor_role not in ('representative', 'recipient', 'public', 'system')
        -- A look into the log itself opens no file.
        and use_case not in ('audit.search', 'audit.find-person', 'audit.tell-apart')
    ), found as (
      select 'mass' as kind, day, account_id, person_id from reading
      union
      select 'night', day, account_id, person_id from reading where hour >= ${night.starts} or hour < ${night.ends}
      union
      select 'unrelated', day, account_id, person_id from reading
      -- A post of the territory and one of no organisation see by their post: a tie is not what opened the file.
      where organisation_id is not null and actor_role <> all (${BY_POST}::text[])
        and not exists (select from access_party p
          where p.person_id = reading.person_id and p.party_id = reading.organisation_id and p.since <= reading.day
            and (p.until is null or p.until >= reading.day) and (p.valid_to is null or p.valid_to >= reading.day))
    ), fresh as (
      insert into audit_counted_person (kind, day, account_id, person_id)
      select kind, day, account_id, person_id from found on conflict do nothing
      returning kind, day, account_id
    ), counted as (
      select kind, day, account_id, count(*)::int as people, false as stopped from fresh group by kind, day, account_id
      union all
      select 'walking', day, account_id, (count(*) filter (where facts ? 'lookUp'))::int, bool_or(code is not distinct from ${TOO_MANY})
      from line where facts ? 'lookUp' or code = ${TOO_MANY} group by day, account_id
    ), who as (
      select distinct on (account_id, day) account_id, day, actor_name, actor_role, organisation_id from line order by account_id, day, at desc
    ), sums as (
      insert into audit_counted (kind, day, account_id, people, stopped, actor_name, actor_role, organisation_id)
      select c.kind, c.day, c.account_id, c.people, c.stopped, who.actor_name, who.actor_role, who.organisation_id
      from counted c join who using (account_id, day)
      on conflict (kind, day, account_id) do update
        set people = audit_counted.people + excluded.people, stopped = audit_counted.stopped or excluded.stopped
    )
    select count(*)::int as taken from taken`.execute(db)
  return rows[0]?.taken ?? 0
}

/** Of days that are over only the sums are wanted; who had no tie is kept, for it is counted over many days. */
export async function forgetCounted(db: Tx, before: LocalDate): Promise<void> {
  await db
    .deleteFrom('audit_counted_person')
    .where('kind', '<>', 'unrelated')
    .where('day', '<', before)
    .execute()
}
