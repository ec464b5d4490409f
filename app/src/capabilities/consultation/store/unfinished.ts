import type { LocalDate } from '@tirek/kernel'
import { openDocument, type Sealing, sealDocument } from '#platform/vault/document.ts'
import type { ExaminationKind } from '../domain/examination.ts'
import type { ConsultationFile } from '../domain/file.ts'

/** Where the words of a half-finished examination are kept, sealed. */
export const UNFINISHED = 'consultation_unfinished.words'

/** Fields of a form as far as they are filled in, under the names of its pages. */
export type UnfinishedWords = Readonly<Record<string, unknown>>

export type Unfinished = {
  readonly kind: ExaminationKind
  readonly words: UnfinishedWords
  readonly keptOn: LocalDate
}

type Own = { readonly fileId: string; readonly specialistId: string; readonly kind: ExaminationKind }

async function findId({ db }: Sealing, { fileId, specialistId, kind }: Own): Promise<string | undefined> {
  const row = await db
    .selectFrom('consultation_unfinished')
    .select('id')
    .where('file_id', '=', fileId)
    .where('specialist_id', '=', specialistId)
    .where('kind', '=', kind)
    .executeTakeFirst()
  return row?.id
}

/** Keeps what a specialist has written so far, in place of what was kept before. */
export async function saveUnfinished(
  sealing: Sealing,
  file: ConsultationFile,
  one: Unfinished & { readonly id: string; readonly specialistId: string },
): Promise<void> {
  const { kind, specialistId, keptOn } = one
  const known = await findId(sealing, { fileId: file.id, specialistId, kind })
  const id = known ?? one.id
  const words = await sealDocument(sealing, file.personId, { field: UNFINISHED, id }, one.words)
  if (known !== undefined) {
    await sealing.db
      .updateTable('consultation_unfinished')
      .set({ words, kept_on: keptOn, closed_on: null })
      .where('id', '=', known)
      .execute()
    return
  }
  await sealing.db
    .insertInto('consultation_unfinished')
    .values({
      region: file.region,
      id,
      person_id: file.personId,
      file_id: file.id,
      kind,
      specialist_id: specialistId,
      words,
      kept_on: keptOn,
    })
    .execute()
}

/** What one specialist has begun in a file; nobody else's. */
export async function listUnfinished(
  sealing: Sealing,
  fileId: string,
  specialistId: string,
): Promise<readonly Unfinished[]> {
  const rows = await sealing.db
    .selectFrom('consultation_unfinished')
    .select(['id', 'kind', 'words', 'kept_on'])
    .where('file_id', '=', fileId)
    .where('specialist_id', '=', specialistId)
    .where('closed_on', 'is', null)
    .execute()
  return Promise.all(
    rows.map(async (row) => ({
      kind: row.kind as ExaminationKind,
      words: (await openDocument(sealing, { field: UNFINISHED, id: row.id }, row.words)) as UnfinishedWords,
      keptOn: row.kept_on as LocalDate,
    })),
  )
}

/** The form is recorded: what was begun is no longer needed. */
export async function dropUnfinished({ db }: Pick<Sealing, 'db'>, own: Own): Promise<void> {
  await db
    .deleteFrom('consultation_unfinished')
    .where('file_id', '=', own.fileId)
    .where('specialist_id', '=', own.specialistId)
    .where('kind', '=', own.kind)
    .execute()
}
