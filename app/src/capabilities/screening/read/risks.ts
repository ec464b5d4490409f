import type { LocalDate } from '@tirek/kernel'
import { type Selectable, sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { ScreeningRisk } from '#platform/db/schema.ts'
import type { ConsentState, Resolution, Risk, RiskState } from '../domain/risk.ts'

const FOLLOWED = [
  'id',
  'region',
  'person_id',
  'birth_date',
  'entered_on',
  'ends_on',
  'state',
  'resolution',
  'consent_state',
  'consent_changed_on',
] as const

function toFollowed(row: Pick<Selectable<ScreeningRisk>, (typeof FOLLOWED)[number]>) {
  return {
    id: row.id,
    region: row.region,
    personId: row.person_id,
    birthDate: row.birth_date as LocalDate,
    enteredOn: row.entered_on as LocalDate,
    endsOn: row.ends_on as LocalDate,
    state: row.state as RiskState,
    resolution: (row.resolution ?? undefined) as Resolution | undefined,
    consentState: (row.consent_state ?? undefined) as ConsentState | undefined,
    consentChangedOn: (row.consent_changed_on ?? undefined) as LocalDate | undefined,
  }
}

/** What the follow-up of an organisation tells of a stay. */
export type FollowedRisk = Readonly<ReturnType<typeof toFollowed>>

function toRisk(row: Selectable<ScreeningRisk>): Risk {
  return {
    ...toFollowed(row),
    organisationId: row.organisation_id,
    endedOn: (row.ended_on ?? undefined) as LocalDate | undefined,
    resolvedOn: (row.resolved_on ?? undefined) as LocalDate | undefined,
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

/** Stays that still ask for something, among the children whose files are open to an organisation; the newest first. */
export async function listFollowedRisks(db: Tx, organisationId: string): Promise<readonly FollowedRisk[]> {
  // The ids go before the wall of rows, which then judges only the risks of these children and none of the region.
  const isOpen = sql<boolean>`person_id = any (array(select a.person_id from access_party a
    where a.party_id = ${organisationId}::uuid and a.until is null))`
  const rows = await db
    .selectFrom('screening_risk')
    .select(FOLLOWED)
    .where(isOpen)
    .where((where) =>
      where.or([where('state', '<>', 'resolved'), where('resolution', '=', 'under-examination')]),
    )
    .orderBy('entered_on', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(toFollowed)
}
