import type { LocalDate } from '@tirek/kernel'
import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { Thresholds } from '../domain/thresholds.ts'

/** One thing to look into: an account, a kind, how many people. `day` is absent when it is over the whole period. */
export interface Anomaly {
  readonly kind: keyof Thresholds
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

/** Readings by staff that are out of the usual, as counted so far, the greatest first. The caller reads as the system. */
export async function findAnomalies(
  db: Tx,
  { from, to }: Period,
  than: Thresholds,
): Promise<readonly Anomaly[]> {
  const { rows } = await sql<AnomalyRow>`
    with unrelated as (
      select account_id, count(distinct person_id)::int as people from audit_counted_person
      where kind = 'unrelated' and day between ${from} and ${to}
      group by account_id having count(distinct person_id) >= ${than.unrelated}
    )
    select * from (
      select kind, account_id, actor_name as name, actor_role as role, organisation_id, day, people from audit_counted
      where day between ${from} and ${to}
        and (kind = 'mass' and people >= ${than.mass} or kind = 'night' and people >= ${than.night}
          or kind = 'walking' and stopped)
      union all
      select 'unrelated', u.account_id, last.actor_name, last.actor_role, last.organisation_id, null, u.people
      from unrelated u cross join lateral (
        select actor_name, actor_role, organisation_id from audit_counted c
        where c.kind = 'unrelated' and c.account_id = u.account_id and c.day between ${from} and ${to}
        order by c.day desc limit 1) last
    ) found order by people desc, account_id, day limit ${MOST}`.execute(db)
  return rows.map(({ account_id: accountId, organisation_id: organisationId, ...row }) => ({
    ...row,
    accountId,
    organisationId,
  }))
}
