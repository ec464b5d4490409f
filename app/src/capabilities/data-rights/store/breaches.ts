import { type RawBuilder, sql } from 'kysely'
import type { Act } from '#platform/use-case/act.ts'
import type { Breach, BreachScope } from '../domain/breach.ts'

type NewBreach = Pick<
  Breach,
  'id' | 'number' | 'kind' | 'whatHappened' | 'measures' | 'noticedOn' | 'authorityDue' | 'subjectsDue'
> &
  BreachScope

/** The condition that a line of the log or an act falls into the breach. */
function within({ from, to, accountId, organisationId }: BreachScope): RawBuilder<boolean> {
  return sql`at >= ${from} and at < ${to}
    and (${accountId ?? null}::uuid is null or account_id = ${accountId ?? null}::uuid)
    and (${organisationId ?? null}::uuid is null or organisation_id = ${organisationId ?? null}::uuid)`
}

/**
 * Finds every person whose file was read or changed within the breach, and writes the breach with the list in one
 * statement. Acts do not name a use case: with one asked for, only readings count. The caller writes as the system.
 */
export async function insertBreach(act: Act, breach: NewBreach): Promise<void> {
  const { actor, now } = act
  const useCase = breach.useCase ?? null
  await sql`
    with touched as materialized (
      select person_id, sum(reading)::int as readings, sum(act)::int as acts, min(at) as first_at, max(at) as last_at
      from (
        select unnest(person_ids) as person_id, 1 as reading, 0 as act, at from history_access
        where outcome = 'read' and ${within(breach)} and (${useCase}::text is null or use_case = ${useCase}::text)
        union all
        select person_id, 0, 1, at from history_event
        where person_id is not null and ${useCase}::text is null and ${within(breach)}
      ) line
      group by person_id
    ), recorded as (
      insert into data_rights_breach (id, number, kind, what_happened, measures, noticed_on, from_at, to_at, account_id,
        organisation_id, use_case, authority_due, subjects_due, subjects, readings, acts, took_ms, made_at, made_by, made_by_name)
      select ${breach.id}::uuid, ${breach.number}, ${breach.kind}, ${breach.whatHappened}, ${breach.measures},
        ${breach.noticedOn}::date, ${breach.from}::timestamptz, ${breach.to}::timestamptz, ${breach.accountId ?? null}::uuid,
        ${breach.organisationId ?? null}::uuid, ${useCase}, ${breach.authorityDue ?? null}::date,
        ${breach.subjectsDue ?? null}::date, found.subjects, found.readings, found.acts,
        (extract(epoch from clock_timestamp() - statement_timestamp()) * 1000)::int,
        ${now}::timestamptz, ${actor.accountId}::uuid, ${actor.name}
      from (select count(*)::int as subjects, coalesce(sum(readings), 0)::int as readings,
        coalesce(sum(acts), 0)::int as acts from touched) found
    )
    insert into data_rights_breach_subject (breach_id, person_id, readings, acts, first_at, last_at)
    select ${breach.id}::uuid, person_id, readings, acts, first_at, last_at from touched`.execute(act.db)
}

/** Notes that the names in the list of a breach were given out. The caller writes as the system. */
export async function insertRelease(act: Act, breachId: string, reason: string): Promise<void> {
  await act.db
    .insertInto('data_rights_release')
    .values({ breach_id: breachId, reason, released_at: act.now, released_by_name: act.actor.name })
    .execute()
}
