import type { LocalDate } from '@tirek/kernel'
import type { Act } from '#platform/use-case/act.ts'
import type { Sealing } from '#platform/vault/document.ts'
import type { ConsultationFile } from '../domain/file.ts'
import { type OwnWords, WAYS } from '../domain/own-words.ts'

/** Where a child's own words are kept, sealed. */
export const OWN_WORDS = 'consultation_own_words.words'

/** The own words of the child of a file, as far as the reader may see them. */
export async function findOwnWords({ db, vault }: Sealing, fileId: string): Promise<OwnWords | undefined> {
  const row = await db
    .selectFrom('consultation_own_words')
    .selectAll()
    .where('file_id', '=', fileId)
    .executeTakeFirst()
  if (row === undefined) return undefined
  return {
    id: row.id,
    fileId: row.file_id,
    words: row.words === null ? undefined : await vault.open({ field: OWN_WORDS, id: row.id }, row.words),
    way: WAYS.find((way) => way === row.way) ?? 'own-hand',
    helperName: row.helper_name ?? undefined,
    mayParentRead: row.may_parent_read,
    saidOn: row.said_on as LocalDate,
    conclusionId: row.conclusion_id ?? undefined,
    version: row.version,
  }
}

/** What is said now. */
type Saying = Pick<OwnWords, 'way' | 'helperName' | 'mayParentRead'> & { readonly words: string }

/** Writes what a child says; what stood before is written over. False when somebody was first. */
export async function keepOwnWords(
  act: Act,
  file: ConsultationFile,
  { before, saying }: { readonly before: OwnWords | undefined; readonly saying: Saying },
): Promise<boolean> {
  const id = before?.id ?? act.newId()
  const values = {
    words: await act.vault.seal(file.personId, { field: OWN_WORDS, id }, saying.words),
    way: saying.way,
    helper_name: saying.helperName ?? null,
    may_parent_read: saying.mayParentRead,
    said_on: act.today,
  }
  if (before !== undefined) return changeOwnWords(act, before, values)
  const { region, personId: person_id, id: file_id } = file
  await act.db
    .insertInto('consultation_own_words')
    .values({ region, id, person_id, file_id, ...values })
    .execute()
  return true
}

async function changeOwnWords(
  { db }: Act,
  { id, version }: OwnWords,
  values: Readonly<Record<string, string | boolean | null>>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('consultation_own_words')
    .set({ ...values, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/** The child takes its words back: they are gone, only that there were some stays. */
export function dropOwnWords(act: Act, own: OwnWords): Promise<boolean> {
  return changeOwnWords(act, own, { words: null, may_parent_read: false })
}

/** From now on the words stand beside a signed conclusion. */
export async function pinOwnWords({ db }: Act, fileId: string, conclusionId: string): Promise<void> {
  await db
    .updateTable('consultation_own_words')
    .set({ conclusion_id: conclusionId })
    .where('file_id', '=', fileId)
    .where('words', 'is not', null)
    .execute()
}
