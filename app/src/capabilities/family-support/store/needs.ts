import type { Act } from '#platform/use-case/act.ts'
import { sealDocument } from '#platform/vault/document.ts'
import type { FamilyCase } from '../domain/family-case.ts'
import type { NeedsEdition } from '../domain/needs.ts'
import { NEEDS } from './sealed.ts'

/** Writes one more edition of the needs of a family. */
export async function insertNeeds(
  act: Act,
  { id: caseId, region, personId }: Pick<FamilyCase, 'id' | 'region' | 'personId'>,
  one: NeedsEdition,
): Promise<void> {
  await act.db
    .insertInto('family_support_needs')
    .values({
      region,
      id: one.id,
      person_id: personId,
      case_id: caseId,
      edition: one.edition,
      written_by: one.writtenBy,
      writer_name: one.writerName,
      written_on: one.writtenOn,
      answers: await sealDocument(act, personId, { field: NEEDS, id: one.id }, one.needs),
    })
    .execute()
}
