import type { LocalDate } from '@tirek/kernel'
import type { Act } from '#platform/use-case/act.ts'
import type { Approval, NormDocument } from '../domain/document.ts'

/** A document as it is drafted. */
export type Draft = Pick<
  NormDocument,
  'id' | 'kind' | 'region' | 'title' | 'summary' | 'source' | 'validFrom'
>

/** Writes a draft. */
export async function insertDraft(act: Act, draft: Draft): Promise<void> {
  await act.db
    .insertInto('norms_document')
    .values({
      id: draft.id,
      kind: draft.kind,
      region: draft.region ?? null,
      title: JSON.stringify(draft.title),
      summary: JSON.stringify(draft.summary),
      source: draft.source ?? null,
      valid_from: draft.validFrom,
      drafted_by: act.actor.name,
      drafted_on: act.today,
    })
    .execute()
}

/** Writes the act of one body; false when it has acted already. */
export async function insertApproval(act: Act, documentId: string, approval: Approval): Promise<boolean> {
  const written = await act.db
    .insertInto('norms_approval')
    .values({
      document_id: documentId,
      authority: approval.authority,
      number: approval.number,
      decided_on: approval.decidedOn,
      recorded_by: act.actor.name,
      recorded_on: act.today,
    })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst()
  return Number(written.numInsertedOrUpdatedRows) === 1
}

/** All bodies have acted: the number and day are those of the owner's act. */
export async function markAdopted(
  { db }: Act,
  { id, version }: Pick<NormDocument, 'id' | 'version'>,
  { number, on }: { readonly number: string; readonly on: LocalDate },
): Promise<void> {
  await db
    .updateTable('norms_document')
    .set({ state: 'adopted', number, adopted_on: on, version: version + 1 })
    .where('id', '=', id)
    .execute()
}

/** Ends a document: its last day, and why. False when somebody was first. */
export async function markRepealed(
  { db }: Act,
  { id, version }: Pick<NormDocument, 'id' | 'version'>,
  { lastDay, reason }: { readonly lastDay: LocalDate; readonly reason: string },
): Promise<boolean> {
  const written = await db
    .updateTable('norms_document')
    .set({ state: 'repealed', valid_to: lastDay, repeal_reason: reason, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return Number(written.numUpdatedRows) === 1
}
