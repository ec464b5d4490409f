import type { LocalDate } from '@tirek/kernel'
import { type Selectable, sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { ScreeningRisk } from '#platform/db/schema.ts'
import type { ConsentState, Resolution, Risk, RiskState } from '../domain/risk.ts'

function toRisk(row: Selectable<ScreeningRisk>): Risk {
  return {
    id: row.id,
    region: row.region,
    personId: row.person_id,
    organisationId: row.organisation_id,
    birthDate: row.birth_date as LocalDate,
    enteredOn: row.entered_on as LocalDate,
    endsOn: row.ends_on as LocalDate,
    state: row.state as RiskState,
    endedOn: (row.ended_on ?? undefined) as LocalDate | undefined,
    resolution: (row.resolution ?? undefined) as Resolution | undefined,
    resolvedOn: (row.resolved_on ?? undefined) as LocalDate | undefined,
    consentState: (row.consent_state ?? undefined) as ConsentState | undefined,
    consentChangedOn: (row.consent_changed_on ?? undefined) as LocalDate | undefined,
    version: row.version,
  }
}

/** The last stay of a child in the risk group; undefined when there was none. */
export async function findRisk(db: Tx, personId: string): Promise<Risk | undefined> {
  const row = await db
    .selectFrom('screening_risk')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('entered_on', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? undefined : toRisk(row)
}

/** One stay by its id. */
export async function findRiskById(db: Tx, riskId: string): Promise<Risk | undefined> {
  const row = await db.selectFrom('screening_risk').selectAll().where('id', '=', riskId).executeTakeFirst()
  return row === undefined ? undefined : toRisk(row)
}

/**
 * The regions in which files are open to an organisation, by a jump from one to the next in the index: one as a rule. A
 * search over all risks of the country would otherwise ask of each whether it is open.
 */
async function regionsOf(db: Tx, organisationId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ region: string }>`
    with recursive known as (
      (select region from access_party where party_id = ${organisationId} and until is null order by region limit 1)
      union all
      select (select p.region from access_party p
        where p.party_id = ${organisationId} and p.until is null and p.region > known.region order by p.region limit 1)
      from known where known.region is not null
    ) select region from known where region is not null`.execute(db)
  return rows.map((row) => row.region)
}

/** Stays that still ask for something, among the children whose files are open to an organisation; the newest first. */
export async function listFollowedRisks(db: Tx, organisationId: string): Promise<readonly Risk[]> {
  const regions = await regionsOf(db, organisationId)
  if (regions.length === 0) return []
  const rows = await db
    .selectFrom('screening_risk')
    .selectAll()
    .where('region', 'in', [...regions])
    .where((where) =>
      where.exists((sub) =>
        sub
          .selectFrom('access_party as a')
          .select('a.person_id')
          .whereRef('a.region', '=', 'screening_risk.region')
          .whereRef('a.person_id', '=', 'screening_risk.person_id')
          .where('a.party_id', '=', organisationId)
          .where('a.until', 'is', null)
          // Keeps the planner from starting with everybody whose file is open: those in the risk group are few.
          .offset(0),
      ),
    )
    .where((where) =>
      where.or([where('state', '<>', 'resolved'), where('resolution', '=', 'under-examination')]),
    )
    .orderBy('entered_on', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(toRisk)
}
