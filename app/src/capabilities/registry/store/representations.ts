import { addParty } from '#platform/access/party.ts'
import type { Act } from '#platform/use-case/act.ts'
import type { Representation } from '../domain/representation.ts'

/** Writes the right of a representative; the representative becomes a party to the person's file. */
export async function insertRepresentation(
  act: Act,
  region: string,
  representation: Representation,
): Promise<void> {
  const { personId, representativeId } = representation
  await addParty(act.db, {
    region,
    personId,
    partyId: representativeId,
    kind: 'person',
    relation: 'representative',
    since: representation.validFrom,
    validTo: representation.validTo,
  })

  await act.db
    .insertInto('registry_representative')
    .values({
      region,
      id: representation.id,
      person_id: personId,
      representative_id: representativeId,
      basis: representation.basis,
      document: representation.document,
      document_date: representation.documentDate,
      valid_from: representation.validFrom,
      valid_to: representation.validTo ?? null,
    })
    .execute()
}
