import type { LocalDate } from '@tirek/kernel'
import { isAmong } from '#platform/db/among.ts'
import type { Tx } from '#platform/db/database.ts'

/** One delivery of the information pack to the family. */
export interface Delivery {
  readonly id: string
  readonly personId: string
  readonly packVersion: string
  readonly deliveredOn: LocalDate
  readonly language: string
  readonly means: string
}

/** Deliveries of the pack to the families of several children, newest first. */
export async function listDeliveries(db: Tx, personIds: readonly string[]): Promise<readonly Delivery[]> {
  if (personIds.length === 0) return []
  const rows = await db
    .selectFrom('screening_information')
    .select(['id', 'person_id', 'pack_version', 'delivered_on', 'language', 'means'])
    .where(isAmong('person_id', personIds))
    .orderBy('delivered_on', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    packVersion: row.pack_version,
    deliveredOn: row.delivered_on as LocalDate,
    language: row.language,
    means: row.means,
  }))
}

/** To whose families, of many children, the pack was given at all. */
export async function listInformed(db: Tx, personIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (personIds.length === 0) return new Set()
  const rows = await db
    .selectFrom('screening_information')
    .select('person_id')
    .distinct()
    .where(isAmong('person_id', personIds))
    .execute()
  return new Set(rows.map((row) => row.person_id))
}
