import type { LocalDate } from '@tirek/kernel'
import type { Tx } from '#platform/db/database.ts'
import { isInForce, type Representation, type RepresentationBasis } from '../domain/representation.ts'

/** All representations of a person, newest first. */
export async function listRepresentations(db: Tx, personId: string): Promise<readonly Representation[]> {
  const rows = await db
    .selectFrom('registry_representative')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('valid_from', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    representativeId: row.representative_id,
    basis: row.basis as RepresentationBasis,
    document: row.document,
    documentDate: row.document_date as LocalDate,
    validFrom: row.valid_from as LocalDate,
    validTo: (row.valid_to ?? undefined) as LocalDate | undefined,
  }))
}

/** The right by which someone acts for a person on a day, or undefined when there is none. */
export async function findRepresentation(
  db: Tx,
  personId: string,
  representativeId: string,
  on: LocalDate,
): Promise<Representation | undefined> {
  const all = await listRepresentations(db, personId)
  return all.find((one) => one.representativeId === representativeId && isInForce(one, on))
}
