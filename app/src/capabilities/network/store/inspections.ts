import type { Tx } from '#platform/db/database.ts'
import type { Inspection } from '../domain/inspection.ts'

/** Adds one published result. */
export async function insertInspection(db: Tx, one: Inspection): Promise<void> {
  await db
    .insertInto('network_inspection')
    .values({
      id: one.id,
      organisation_id: one.organisationId,
      inspected_on: one.inspectedOn,
      inspector_kk: one.inspector.kk,
      inspector_ru: one.inspector.ru,
      found_kk: one.found.kk,
      found_ru: one.found.ru,
      has_breaches: one.hasBreaches,
      mend_by: one.mendBy ?? null,
      document: one.document,
      published_on: one.publishedOn,
      published_by: one.publishedBy,
    })
    .execute()
}

/** Writes what has become of a result; nothing else of it ever changes. */
export async function updateInspection(
  db: Tx,
  { id, version }: Inspection,
  { mended, withdrawn }: Partial<Pick<Inspection, 'mended' | 'withdrawn'>>,
): Promise<void> {
  await db
    .updateTable('network_inspection')
    .set({
      ...(mended === undefined ? {} : { mended_on: mended.on, mended_document: mended.document }),
      ...(withdrawn === undefined ? {} : { withdrawn_on: withdrawn.on, withdrawn_why: withdrawn.why }),
      version: version + 1,
    })
    .where('id', '=', id)
    .execute()
}
