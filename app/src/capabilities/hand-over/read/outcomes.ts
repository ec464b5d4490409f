import type { LocalDate } from '@tirek/kernel'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import { type Count, INDICATOR_KEYS, type Indicator } from '../domain/outcome.ts'

/** Each indicator as a query over the records: region, year, how many, and how many fulfil it or the median days. */
function queryOf(indicator: Indicator, year: number): RawBuilder<Omit<Count, 'indicator'>> {
  switch (indicator) {
    case 'age-at-detection':
      return sql`
        select region, ${year}::int as year, count(*)::int as base,
          coalesce(percentile_disc(0.5) within group (order by greatest(entered_on - birth_date, 0)), 0)::int as figure
        from (select distinct on (person_id) region, person_id, entered_on, birth_date from screening_risk
              order by person_id, entered_on) r
        where entered_on >= make_date(${year}, 1, 1) and entered_on < make_date(${year} + 1, 1, 1) group by region`
    case 'screened':
      return sql`
        select p.region, ${year}::int as year, count(*)::int as base,
          (count(*) filter (where exists (select from screening_result s where s.person_id = p.id
             and s.result in ('no-risk', 'risk'))))::int as figure
        from registry_person p
        where p.birth_date >= make_date(${year}, 1, 1) and p.birth_date < make_date(${year} + 1, 1, 1)
          and p.closed_on is null
        group by p.region`
    case 'days-to-session':
      return sql`
        select region, ${year}::int as year, count(*)::int as base,
          coalesce(percentile_disc(0.5) within group (order by greatest(first - noticed, 0)), 0)::int as figure
        from (select region, person_id, min(first_session_on) as first, min(noticed_on) as noticed
              from services_order where noticed_on is not null group by region, person_id) o
        where first >= make_date(${year}, 1, 1) and first < make_date(${year} + 1, 1, 1) group by region`
    case 'closed-without-status':
      return sql`
        select region, ${year}::int as year, count(*)::int as base,
          (count(*) filter (where resolution = 'not-confirmed'))::int as figure
        from screening_risk
        where state = 'resolved' and resolved_on >= make_date(${year}, 1, 1) and resolved_on < make_date(${year} + 1, 1, 1)
          and resolution in ('confirmed', 'not-confirmed')
        group by region`
    case 'goals-reached':
      return sql`
        select region, ${year}::int as year, count(*)::int as base,
          (count(*) filter (where level in ('expected', 'more', 'much-more')))::int as figure
        from (select distinct on (goal_id) region, goal_id, level from programme_goal_score
              where on_day >= make_date(${year}, 1, 1) and on_day < make_date(${year} + 1, 1, 1)
              order by goal_id, on_day desc, id desc) g
        group by region`
  }
}

/** Counts every indicator of one year anew. Reads as the system; no person is in the answer. */
export async function countOutcomes(db: Tx, year: number): Promise<readonly Count[]> {
  const all: Count[] = []
  for (const indicator of INDICATOR_KEYS) {
    const { rows } = await queryOf(indicator, year).execute(db)
    all.push(...rows.map((row) => ({ ...row, indicator })))
  }
  return all
}

/** What was counted, of every region and year. */
export async function listOutcomes(db: Tx): Promise<readonly (Count & { readonly countedOn: LocalDate })[]> {
  const rows = await db.selectFrom('hand_over_outcome').selectAll().execute()
  return rows.flatMap((row) => {
    const indicator = INDICATOR_KEYS.find((key) => key === row.indicator)
    if (indicator === undefined) return []
    const { region, year, base, figure } = row
    return [{ region, year, indicator, base, figure, countedOn: row.counted_on as LocalDate }]
  })
}

/** The day on which each year was counted last. */
export async function countedYears(db: Tx): Promise<ReadonlyMap<number, LocalDate>> {
  const rows = await db
    .selectFrom('hand_over_outcome')
    .select(['year', sql<LocalDate>`max(counted_on)`.as('on')])
    .groupBy('year')
    .execute()
  return new Map(rows.map(({ year, on }) => [year, on]))
}
