import type { LocalDate } from '@tirek/kernel'
import type { Tx } from '#platform/db/database.ts'
import { type Sealing, sealDocument } from '#platform/vault/document.ts'
import type { ConsultationFile } from '../domain/file.ts'
import type { ConclusionSnapshot } from '../domain/snapshot.ts'

/** Where the words of a conclusion are kept, sealed. */
export const CONCLUSION = 'consultation_conclusion.content'

export type NewConclusion = {
  readonly id: string
  readonly number: string
  readonly signedOn: LocalDate
  readonly signedBy: string
  readonly signerName: string
  readonly content: ConclusionSnapshot
  readonly isComplex: boolean
  readonly isSevere: boolean
  readonly noticedOn: LocalDate | undefined
  readonly statusId: string | undefined
  readonly edition: number
  readonly amends: string | undefined
  readonly reviewOn: LocalDate
}

/** Stores the signed conclusion; it is never changed afterwards, only annulled. */
export async function insertConclusion(
  sealing: Sealing,
  file: ConsultationFile,
  conclusion: NewConclusion,
): Promise<void> {
  const { id, content } = conclusion
  await sealing.db
    .insertInto('consultation_conclusion')
    .values({
      region: file.region,
      id,
      person_id: file.personId,
      file_id: file.id,
      organisation_id: file.organisationId,
      number: conclusion.number,
      signed_on: conclusion.signedOn,
      signed_by: conclusion.signedBy,
      signer_name: conclusion.signerName,
      content: await sealDocument(sealing, file.personId, { field: CONCLUSION, id }, content),
      child_birth_date: content.child.birthDate,
      is_complex: conclusion.isComplex,
      is_severe: conclusion.isSevere,
      noticed_on: conclusion.noticedOn ?? null,
      status_id: conclusion.statusId ?? null,
      edition: conclusion.edition,
      amends: conclusion.amends ?? null,
      review_on: conclusion.reviewOn,
    })
    .execute()
}

/** Marks the conclusion of a file as annulled, with its reason; what it said stays readable. */
export async function markAnnulled(
  tx: Tx,
  fileId: string,
  annulment: { readonly on: LocalDate; readonly reason: string },
): Promise<string | undefined> {
  const row = await tx
    .updateTable('consultation_conclusion')
    .set({ annulled_on: annulment.on, annulled_reason: annulment.reason })
    .where('file_id', '=', fileId)
    .where('annulled_on', 'is', null)
    .where('replaced_on', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

/** The edition has been replaced by a newer one; what it said stays readable. */
export async function markReplaced(tx: Tx, id: string, on: LocalDate): Promise<void> {
  await tx
    .updateTable('consultation_conclusion')
    .set({ replaced_on: on })
    .where('id', '=', id)
    .where('replaced_on', 'is', null)
    .execute()
}
