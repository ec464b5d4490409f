import type { Selectable } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { RegistryMerge } from '#platform/db/schema.ts'
import type { RecordField } from '../domain/person.ts'

/** One merge of two records, standing or undone. */
export interface Merge {
  readonly id: string
  readonly pairId: string
  readonly survivorId: string
  readonly survivorRegion: string
  readonly mergedId: string
  readonly mergedRegion: string
  readonly reason: string
  readonly taken: readonly RecordField[]
  readonly at: Date
  readonly by: string
  readonly undone: { readonly at: Date; readonly by: string; readonly reason: string } | undefined
}

/** Reads a stored merge. */
export function toMerge(row: Selectable<RegistryMerge>): Merge {
  const { undone_at: at, undone_by_name: by, undone_reason: reason } = row
  return {
    id: row.id,
    pairId: row.pair_id,
    survivorId: row.survivor_id,
    survivorRegion: row.survivor_region,
    mergedId: row.merged_id,
    mergedRegion: row.merged_region,
    reason: row.reason,
    taken: row.taken as RecordField[],
    at: row.merged_at,
    by: row.merged_by_name,
    undone: at === null ? undefined : { at, by: by ?? '', reason: reason ?? '' },
  }
}

/** A merge as it stands. The caller reads as the system. */
export async function findMerge(db: Tx, id: string): Promise<Merge | undefined> {
  const row = await db.selectFrom('registry_merge').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toMerge(row)
}

/** The merges of a pair, newest first. The caller reads as the system. */
export async function listMergesOfPair(db: Tx, pairId: string): Promise<readonly Merge[]> {
  const rows = await db
    .selectFrom('registry_merge')
    .selectAll()
    .where('pair_id', '=', pairId)
    .orderBy('merged_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(toMerge)
}
