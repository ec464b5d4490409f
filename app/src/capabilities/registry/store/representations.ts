import { addDays, isAfter, type LocalDate } from '@tirek/kernel'
import { addParty, endParty, type Party, WHOLE_FILE } from '#platform/access/party.ts'
import type { Act } from '#platform/use-case/act.ts'
import type { EndReason, Representation } from '../domain/representation.ts'

/** Each right opens the file on its own: a second one neither moves nor ends the days of the first. */
function partyOf(region: string, { id, personId, representativeId, validFrom }: Representation): Party {
  return {
    region,
    personId,
    partyId: representativeId,
    kind: 'person',
    relation: `representative:${id}`,
    classes: WHOLE_FILE,
    since: validFrom,
  }
}

/** Writes the right of a representative; the representative becomes a party to the person's file. */
export async function insertRepresentation(
  act: Act,
  region: string,
  representation: Representation,
): Promise<void> {
  const { personId, representativeId } = representation
  await addParty(act.db, { ...partyOf(region, representation), validTo: representation.validTo })

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

/** How a right ends: the first day without it, the ground and the document. */
export interface Ending {
  readonly endedOn: LocalDate
  readonly reason: EndReason
  readonly document: string
  readonly documentDate: LocalDate
}

/** Writes the end of a right. */
export async function markEnded(act: Act, representationId: string, ending: Ending): Promise<void> {
  await act.db
    .updateTable('registry_representative')
    .set({
      ended_on: ending.endedOn,
      ended_reason: ending.reason,
      ended_document: ending.document,
      ended_document_date: ending.documentDate,
    })
    .where('id', '=', representationId)
    .execute()
}

/** Closes what the right opened: at once, or from the day ahead on which it ends. */
export async function closeFile(
  act: Act,
  representation: Representation & { readonly region: string },
  endedOn: LocalDate,
): Promise<void> {
  const party = partyOf(representation.region, representation)
  if (isAfter(endedOn, act.today)) await addParty(act.db, { ...party, validTo: addDays(endedOn, -1) })
  else await endParty(act.db, party, endedOn)
}
