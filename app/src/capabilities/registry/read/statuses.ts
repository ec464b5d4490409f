import type { LocalDate } from '@tirek/kernel'
import type { Tx } from '#platform/db/database.ts'
import type { Cause, DefectKind, DisabilityGroup, Status, StatusKind } from '../domain/status.ts'

/** The statuses of a person with their sources, newest first; the two kinds are independent (LAW-1-6). */
export async function listStatuses(db: Tx, personId: string): Promise<readonly Status[]> {
  const rows = await db
    .selectFrom('registry_status')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('valid_from', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as StatusKind,
    validFrom: row.valid_from as LocalDate,
    validTo: (row.valid_to ?? undefined) as LocalDate | undefined,
    issuer: row.issuer,
    document: row.document,
    documentDate: row.document_date as LocalDate,
    defectKinds: row.defect_kinds as DefectKind[],
    cause: (row.cause ?? undefined) as Cause | undefined,
    group: (row.disability_group ?? undefined) as DisabilityGroup | undefined,
  }))
}
