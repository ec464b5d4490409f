import { openDocument, type Sealing, sealDocument } from '#platform/vault/document.ts'
import { type ConclusionDraft, EMPTY_DRAFT } from '../domain/conclusion.ts'
import type { ConsultationFile } from '../domain/file.ts'

/** Where the words of a draft are kept, sealed. */
export const DRAFT = 'consultation_draft.content'

export type StoredDraft = { readonly content: ConclusionDraft; readonly revision: number }

/** The draft of a file; an empty one of revision 0 when nothing is written yet. */
export async function getDraft(sealing: Sealing, fileId: string): Promise<StoredDraft> {
  const row = await sealing.db
    .selectFrom('consultation_draft')
    .select(['content', 'revision'])
    .where('id', '=', fileId)
    .executeTakeFirst()
  if (row === undefined) return { content: EMPTY_DRAFT, revision: 0 }

  const content = await openDocument(sealing, { field: DRAFT, id: fileId }, row.content)
  return { content: content as ConclusionDraft, revision: row.revision }
}

/** Writes the next revision of the draft; agreements given to earlier ones no longer count. */
export async function saveDraft(sealing: Sealing, file: ConsultationFile, draft: StoredDraft): Promise<void> {
  const place = { field: DRAFT, id: file.id } as const
  const content = await sealDocument(sealing, file.personId, place, draft.content)
  await sealing.db
    .insertInto('consultation_draft')
    .values({ region: file.region, id: file.id, person_id: file.personId, content, revision: draft.revision })
    .onConflict((on) => on.columns(['region', 'id']).doUpdateSet({ content, revision: draft.revision }))
    .execute()
}
