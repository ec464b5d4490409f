import type { LocalDate } from '@tirek/kernel'
import type { Tx } from '#platform/db/database.ts'
import type { Act } from '#platform/use-case/act.ts'
import { openDocument, type Sealing, sealDocument } from '#platform/vault/document.ts'
import { type ConclusionDraft, EMPTY_DRAFT } from '../domain/conclusion.ts'
import type { ConsultationFile } from '../domain/file.ts'
import type { Member, MemberSpecialty } from '../domain/sign-off.ts'

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

/** A member with the day of the latest agreement. */
export type StoredMember = Member & { readonly agreedBy: string; readonly agreedOn: LocalDate | undefined }

/** The composition: everyone who examined, and the head. */
export async function listMembers(tx: Tx, fileId: string): Promise<readonly StoredMember[]> {
  const rows = await tx
    .selectFrom('consultation_member')
    .selectAll()
    .where('file_id', '=', fileId)
    .where('left_on', 'is', null)
    .orderBy('specialty')
    .orderBy('name')
    .execute()
  return rows.map((row) => ({
    memberId: row.member_id,
    name: row.name,
    specialty: row.specialty as MemberSpecialty,
    agreedRevision: row.agreed_revision ?? undefined,
    agreedBy: row.agreed_by ?? row.member_id,
    agreedOn: (row.agreed_on ?? undefined) as LocalDate | undefined,
  }))
}

/** Adds a member to the composition, once. */
export async function addMember(
  tx: Tx,
  file: ConsultationFile,
  member: Pick<Member, 'memberId' | 'name' | 'specialty'>,
): Promise<void> {
  await tx
    .insertInto('consultation_member')
    .values({
      region: file.region,
      file_id: file.id,
      person_id: file.personId,
      member_id: member.memberId,
      name: member.name,
      specialty: member.specialty,
    })
    .onConflict((on) => on.columns(['region', 'file_id', 'member_id']).doUpdateSet({ left_on: null }))
    .execute()
}

/** Writes that the actor agrees to this revision of the draft, in the own seat or in one held for a colleague. */
export async function recordAgreement(
  act: Act,
  fileId: string,
  { memberId, revision }: { readonly memberId: string; readonly revision: number },
): Promise<void> {
  await act.db
    .updateTable('consultation_member')
    .set({
      agreed_revision: revision,
      agreed_on: act.today,
      agreed_by: act.actor.accountId,
      name: act.actor.name,
    })
    .where('file_id', '=', fileId)
    .where('member_id', '=', memberId)
    .execute()
}
