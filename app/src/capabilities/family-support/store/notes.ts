import type { Citation } from '@tirek/law'
import type { Act } from '#platform/use-case/act.ts'
import type { FamilyCase } from '../domain/family-case.ts'
import type { Introduction } from '../domain/introduction.ts'
import { ABOUT, CONTACT, NOTE } from './sealed.ts'

type Of = Pick<FamilyCase, 'id' | 'region' | 'personId'>

/** Writes a note of a social worker with the right that it is about. */
export async function insertNote(
  act: Act,
  { id: caseId, region, personId }: Of,
  { right, words }: { readonly right: Citation; readonly words: string },
): Promise<string> {
  const id = act.newId()
  await act.db
    .insertInto('family_support_note')
    .values({
      ...{ region, id, person_id: personId, case_id: caseId },
      right_cite: JSON.stringify(right),
      words: await act.vault.seal(personId, { field: NOTE, id }, words),
      written_by: act.actor.name,
      written_on: act.today,
    })
    .execute()
  return id
}

/** Offers one of two families to meet the other. */
export async function insertIntroduction(act: Act, of: Of, pairId: string, about: string): Promise<void> {
  const { region, personId } = of
  const id = act.newId()
  await act.db
    .insertInto('family_support_introduction')
    .values({
      ...{ region, id, person_id: personId, case_id: of.id, pair_id: pairId },
      about: await act.vault.seal(personId, { field: ABOUT, id }, about),
      offered_on: act.today,
    })
    .execute()
}

/** Writes whether a family wants to meet the other; false when somebody changed it in between. */
export async function markIntroduction(
  act: Act,
  one: Pick<Introduction, 'id' | 'version'>,
  personId: string,
  { answer, contact }: Pick<Introduction, 'answer' | 'contact'>,
): Promise<boolean> {
  const place = { field: CONTACT, id: one.id } as const
  const { numUpdatedRows } = await act.db
    .updateTable('family_support_introduction')
    .set({
      answer: answer ?? null,
      contact: contact === undefined ? null : await act.vault.seal(personId, place, contact),
      answered_on: act.today,
      version: one.version + 1,
    })
    .where('id', '=', one.id)
    .where('version', '=', one.version)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}
