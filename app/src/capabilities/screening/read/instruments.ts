import type { LocalDate } from '@tirek/kernel'
import type { Tx } from '#platform/db/database.ts'
import type { Instrument } from '../domain/instrument.ts'

/** Every instrument in every version, in the order of the plan. */
export async function listInstruments(db: Tx): Promise<readonly Instrument[]> {
  const rows = await db
    .selectFrom('screening_instrument')
    .selectAll()
    .orderBy('position')
    .orderBy('valid_from')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    name: { kk: row.name_kk, ru: row.name_ru, en: row.name_en },
    isClinicalTool: row.is_clinical_tool,
    plannedFor: row.planned_for,
    fromMonths: row.from_months,
    byMonths: row.by_months,
    untilMonths: row.until_months,
    validFrom: row.valid_from as LocalDate,
    validTo: (row.valid_to ?? undefined) as LocalDate | undefined,
  }))
}
