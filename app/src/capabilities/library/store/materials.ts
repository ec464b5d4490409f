import type { Act } from '#platform/use-case/act.ts'
import { type Description, type Material, searchWords } from '../domain/material.ts'

const described = (given: Description) => ({
  field: given.field,
  kind: given.kind,
  country: given.country,
  language: given.language,
  year: given.year,
  title: JSON.stringify(given.title),
  summary: JSON.stringify(given.summary),
  original: given.original,
  terms: given.terms,
  terms_note: given.termsNote,
  link: given.link ?? null,
  for_families: given.isForFamilies,
  search: searchWords(given),
})

/** Writes a proposal. */
export async function insertMaterial(
  act: Act,
  material: Description & { readonly id: string; readonly proposedFrom: string | undefined },
): Promise<void> {
  await act.db
    .insertInto('library_material')
    .values({
      id: material.id,
      ...described(material),
      proposed_by: act.actor.accountId,
      proposed_by_name: act.actor.name,
      proposed_from: material.proposedFrom ?? null,
      proposed_on: act.today,
    })
    .execute()
}

type Known = Pick<Material, 'id' | 'version'>

async function set(
  { db }: Act,
  { id, version }: Known,
  values: Readonly<Record<string, string | number | boolean | null>>,
): Promise<boolean> {
  const written = await db
    .updateTable('library_material')
    .set({ ...values, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return Number(written.numUpdatedRows) === 1
}

/** Other words about the source; a returned one is proposed again. False when somebody was first. */
export function correctMaterial(act: Act, known: Known, given: Description): Promise<boolean> {
  return set(act, known, { ...described(given), state: 'proposed' })
}

/** The kept file of the source; a returned one is proposed again. False when somebody was first. */
export function attachFile(act: Act, known: Known, file: NonNullable<Material['file']>): Promise<boolean> {
  return set(act, known, { file: file.name, file_size: file.size, state: 'proposed' })
}

/** The word of the body: published, or returned with a remark. False when somebody was first. */
export function decideMaterial(
  act: Act,
  known: Known,
  { state, remark }: { readonly state: 'published' | 'returned'; readonly remark: string | null },
): Promise<boolean> {
  return set(act, known, { state, remark, decided_by_name: act.actor.name, decided_on: act.today })
}

/** Not read any more, and why. False when somebody was first. */
export function withdrawMaterial(act: Act, known: Known, why: string): Promise<boolean> {
  return set(act, known, { state: 'withdrawn', withdrawn_why: why, withdrawn_on: act.today })
}
