import type { LocalDate } from '@tirek/kernel'
import type { Selectable } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { NetworkInspection } from '#platform/db/schema.ts'
import { type Inspection, type InspectionSummary, summaryOf } from '../domain/inspection.ts'

function fromRow(row: Selectable<NetworkInspection>): Inspection {
  const { mended_on: mendedOn, mended_document: mendedBy, withdrawn_on: on, withdrawn_why: why } = row
  return {
    id: row.id,
    organisationId: row.organisation_id,
    inspectedOn: row.inspected_on as LocalDate,
    inspector: { kk: row.inspector_kk, ru: row.inspector_ru },
    found: { kk: row.found_kk, ru: row.found_ru },
    hasBreaches: row.has_breaches,
    mendBy: (row.mend_by ?? undefined) as LocalDate | undefined,
    mended:
      mendedOn === null || mendedBy === null ? undefined : { on: mendedOn as LocalDate, document: mendedBy },
    document: row.document,
    publishedOn: row.published_on as LocalDate,
    publishedBy: row.published_by,
    withdrawn: on === null || why === null ? undefined : { on: on as LocalDate, why },
    version: row.version,
  }
}

/** Published results of organisations, the latest first. */
export async function listInspections(
  db: Tx,
  organisationIds: readonly string[],
): Promise<readonly Inspection[]> {
  if (organisationIds.length === 0) return []
  const rows = await db
    .selectFrom('network_inspection')
    .selectAll()
    .where('organisation_id', 'in', [...organisationIds])
    .orderBy('inspected_on', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(fromRow)
}

/** One result, locked until it is changed. */
export async function lockInspection(db: Tx, id: string): Promise<Inspection | undefined> {
  const row = await db
    .selectFrom('network_inspection')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row === undefined ? undefined : fromRow(row)
}

/** What is published of each organisation in one line; those of whom nothing is are missing. */
export async function summariseInspections(
  db: Tx,
  organisationIds: readonly string[],
  today: LocalDate,
): Promise<ReadonlyMap<string, InspectionSummary>> {
  const all = await listInspections(db, organisationIds)
  const found = new Map<string, InspectionSummary>()
  for (const id of new Set(all.map(({ organisationId }) => organisationId))) {
    const own = all.filter(({ organisationId }) => organisationId === id)
    const summary = summaryOf(own, today)
    if (summary !== undefined) found.set(id, summary)
  }
  return found
}
