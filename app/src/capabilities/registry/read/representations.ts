import { addDays, type LocalDate, minDate } from '@tirek/kernel'
import type { Selectable } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { RegistryRepresentative } from '#platform/db/schema.ts'
import {
  type EndReason,
  isInForce,
  type Representation,
  type RepresentationBasis,
} from '../domain/representation.ts'

function lastDay(row: Selectable<RegistryRepresentative>): LocalDate | undefined {
  const known = (row.valid_to ?? undefined) as LocalDate | undefined
  if (row.ended_on === null) return known
  const before = addDays(row.ended_on as LocalDate, -1)
  return known === undefined ? before : minDate(known, before)
}

function toRepresentation(row: Selectable<RegistryRepresentative>): Representation {
  return {
    id: row.id,
    personId: row.person_id,
    representativeId: row.representative_id,
    basis: row.basis as RepresentationBasis,
    document: row.document,
    documentDate: row.document_date as LocalDate,
    validFrom: row.valid_from as LocalDate,
    validTo: lastDay(row),
    endedOn: (row.ended_on ?? undefined) as LocalDate | undefined,
    endedReason: (row.ended_reason ?? undefined) as EndReason | undefined,
    endedDocument: row.ended_document ?? undefined,
  }
}

/** All representations of a person, newest first. */
export async function listRepresentations(db: Tx, personId: string): Promise<readonly Representation[]> {
  const rows = await db
    .selectFrom('registry_representative')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('valid_from', 'desc')
    .execute()
  return rows.map(toRepresentation)
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

/** One right that the actor may see, with the region of the person's record. */
export async function findRepresentationById(
  db: Tx,
  representationId: string,
): Promise<(Representation & { readonly region: string }) | undefined> {
  const row = await db
    .selectFrom('registry_representative')
    .selectAll()
    .where('id', '=', representationId)
    .executeTakeFirst()
  return row === undefined ? undefined : { ...toRepresentation(row), region: row.region }
}
