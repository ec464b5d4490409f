import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import { FUNNEL_STEPS, type FunnelCount } from '../domain/funnel.ts'

/** Which children are counted: regions of the actor, and the year of entry when given. */
export interface FunnelQuestion {
  readonly regions: readonly string[]
  readonly year: number | undefined
  /** Only the children whom these organisations found; undefined: all. */
  readonly organisationIds?: readonly string[] | undefined
}

/**
 * Counts of children at each step with the median age then, without any name (LAW-8-7). A later consent takes a child
 * out of "refused".
 */
export async function countFunnel(
  db: Tx,
  { regions, year, organisationIds }: FunnelQuestion,
): Promise<readonly FunnelCount[]> {
  const { rows } = await sql<{ step: string; children: number; age: number | null }>`
    select s.step, count(s.day)::int as children,
           percentile_disc(0.5) within group (order by s.day - r.birth_date) filter (where s.day is not null) as age
    from screening_risk r
    cross join lateral (values
      ('found', r.entered_on),
      ('consent-given', r.consent_given_on),
      ('consent-refused', case when r.consent_state in ('refused', 'objection') then r.consent_changed_on end),
      ('sent', r.sent_on),
      ('received', r.received_on),
      ('examined', r.examined_on)
    ) s (step, day)
    where r.region = any (${[...regions]}::text[])
      and (${organisationIds === undefined} or r.organisation_id = any (${[...(organisationIds ?? [])]}::uuid[]))
      and (${year ?? null}::int is null or extract(year from r.entered_on) = ${year ?? null}::int)
    group by s.step`.execute(db)

  return FUNNEL_STEPS.map((step) => {
    const row = rows.find((one) => one.step === step)
    return { step, children: row?.children ?? 0, medianAgeDays: row?.age ?? undefined }
  })
}

/** Filed screenings of one instrument by result. */
export interface Coverage {
  readonly instrumentId: string
  readonly result: string
  readonly screenings: number
}

/** How many screenings of each instrument were filed with which result (LAW-8-4). */
export async function countCoverage(
  db: Tx,
  { regions, year, organisationIds }: FunnelQuestion,
): Promise<readonly Coverage[]> {
  const { rows } = await sql<Coverage>`
    select instrument_id as "instrumentId", result, count(*)::int as screenings
    from screening_result
    where region = any (${[...regions]}::text[])
      and (${organisationIds === undefined} or organisation_id = any (${[...(organisationIds ?? [])]}::uuid[]))
      and (${year ?? null}::int is null or extract(year from examined_on) = ${year ?? null}::int)
    group by instrument_id, result
    order by instrument_id, result`.execute(db)
  return rows
}
