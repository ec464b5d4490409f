import type { SettlementType } from '@tirek/law'
import type { Tx } from '#platform/db/database.ts'
import type { Settlement } from '../domain/settlement.ts'

/** Settlements of the register, or of one region; the centre first. */
export async function listSettlements(db: Tx, region?: string): Promise<readonly Settlement[]> {
  const rows = await db
    .selectFrom('network_settlement')
    .selectAll()
    .$if(region !== undefined, (query) => query.where('region', '=', region ?? ''))
    .orderBy('region')
    .orderBy('is_centre', 'desc')
    .orderBy('name_kk')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    region: row.region,
    name: { kk: row.name_kk, ru: row.name_ru, en: row.name_en },
    type: row.type as SettlementType,
    isCentre: row.is_centre,
  }))
}
