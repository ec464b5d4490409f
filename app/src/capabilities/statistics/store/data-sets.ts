import type { Tx } from '#platform/db/database.ts'
import type { PublishedRow, Source, TableNumber } from '../domain/data-set.ts'
import { DEFINITIONS } from '../domain/definitions.ts'
import type { Unplaced } from '../domain/from-registry.ts'

export type Origin = 'report' | 'registry'

export type NewDataSet = Source & {
  readonly id: string
  readonly number: TableNumber
  readonly origin: Origin
  readonly rows: readonly PublishedRow[]
  readonly unplaced?: Unplaced
}

/** Adds a published data set; earlier ones of the same table stay as they were. */
export async function insertDataSet(
  tx: Tx,
  set: NewDataSet,
  by: { readonly at: Date; readonly name: string },
): Promise<void> {
  await tx
    .insertInto('statistics_data_set')
    .values({
      id: set.id,
      number: set.number,
      origin: set.origin,
      as_of: set.asOf,
      source: JSON.stringify(set.source),
      published_in: JSON.stringify(set.publishedIn),
      rows: JSON.stringify(set.rows),
      printed_columns: DEFINITIONS[set.number].columns.map((column) => column.printed),
      unplaced: JSON.stringify(set.unplaced ?? {}),
      imported_at: by.at,
      imported_by: by.name,
    })
    .execute()
}
