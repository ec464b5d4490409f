import type { LocalDate } from '@tirek/kernel'
import type { Act } from '#platform/use-case/act.ts'
import type { Notice } from '../domain/notice.ts'

/** Writes a notice; false when this recipient still owes an answer about this consent. Runs as the system. */
export async function insertNotice(act: Act, notice: Notice): Promise<boolean> {
  const written = await act.db
    .insertInto('withdrawals_notice')
    .values({
      id: notice.id,
      region: notice.region,
      organisation_id: notice.organisationId,
      consent_id: notice.consentId,
      purpose: notice.purpose,
      scope: [...notice.scope],
      receipt_number: notice.receiptNumber,
      given_on: notice.givenOn,
      papers: JSON.stringify(notice.papers),
      told_on: notice.toldOn,
      due_on: notice.dueOn,
    })
    .onConflict((on) =>
      on.columns(['consent_id', 'organisation_id']).where('answered_on', 'is', null).doNothing(),
    )
    .executeTakeFirst()
  return Number(written.numInsertedOrUpdatedRows) === 1
}

/** Writes the last day for the answer, once the term has been started. */
export async function setDue(act: Act, id: string, due: LocalDate): Promise<void> {
  await act.db.updateTable('withdrawals_notice').set({ due_on: due }).where('id', '=', id).execute()
}

/** Writes the answer; false when there is one already. */
export async function setAnswer(
  act: Act,
  id: string,
  kept: { readonly what: string; readonly basis: string } | undefined,
): Promise<boolean> {
  const done = await act.db
    .updateTable('withdrawals_notice')
    .set({
      answered_on: act.today,
      answered_by: act.actor.accountId,
      answered_by_name: act.actor.name,
      kept_what: kept?.what ?? null,
      kept_basis: kept?.basis ?? null,
    })
    .where('id', '=', id)
    .where('answered_on', 'is', null)
    .executeTakeFirst()
  return Number(done.numUpdatedRows) === 1
}
