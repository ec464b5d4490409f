import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import { FUNNEL_STEPS, type FunnelCount, type FunnelStep } from '../domain/funnel.ts'

/** Which children are counted: regions of the actor, and the year of entry when given. */
export interface FunnelQuestion {
  readonly regions: readonly string[]
  readonly year: number | undefined
  /** Only the children whom these organisations found; undefined: all. */
  readonly organisationIds?: readonly string[] | undefined
}

/** The day on which a child came to a step, in the words of the database. */
const DAY_OF: Readonly<Record<FunnelStep, ReturnType<typeof sql>>> = {
  found: sql`entered_on`,
  'consent-given': sql`consent_given_on`,
  'consent-refused': sql`case when consent_state in ('refused', 'objection') then consent_changed_on end`,
  sent: sql`sent_on`,
  received: sql`received_on`,
  examined: sql`examined_on`,
}

/** True for a day of the year, and for every day when no year is asked for. */
const inYear = (day: ReturnType<typeof sql>, year: number | undefined) =>
  year === undefined
    ? sql`true`
    : sql`${day} between make_date(${year}::int, 1, 1) and make_date(${year}::int, 12, 31)`

const ofOrganisations = (ids: readonly string[] | undefined) =>
  ids === undefined ? sql`true` : sql`organisation_id = any (${[...ids]}::uuid[])`

/**
 * Counts of children at each step with the median age then, without any name (LAW-8-7). A later consent takes a child
 * out of "refused".
 */
export async function countFunnel(
  db: Tx,
  { regions, year, organisationIds }: FunnelQuestion,
): Promise<readonly FunnelCount[]> {
  const counted = FUNNEL_STEPS.map(
    (step) => sql`count(${DAY_OF[step]})::int as ${sql.ref(`${step} children`)},
      percentile_disc(0.5) within group (order by ${DAY_OF[step]} - birth_date) as ${sql.ref(`${step} age`)}`,
  )
  const { rows } = await sql<Record<string, number | null>>`
    select ${sql.join(counted)} from screening_risk
    where region = any (${[...regions]}::text[])
      and ${ofOrganisations(organisationIds)} and ${inYear(DAY_OF.found, year)}`.execute(db)

  return FUNNEL_STEPS.map((step) => ({
    step,
    children: rows[0]?.[`${step} children`] ?? 0,
    medianAgeDays: rows[0]?.[`${step} age`] ?? undefined,
  }))
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
      and ${ofOrganisations(organisationIds)} and ${inYear(sql`examined_on`, year)}
    group by instrument_id, result
    order by instrument_id, result`.execute(db)
  return rows
}
