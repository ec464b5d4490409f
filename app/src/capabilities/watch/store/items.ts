import type { LocalDate } from '@tirek/kernel'
import type { Act } from '#platform/use-case/act.ts'
import type { SealedColumn } from '#platform/vault/sealed-column.ts'
import type { WatchItem } from '../domain/item.ts'

const ANSWER = 'watch_item.answer'

/** What officials wrote about a case is kept sealed. */
export const SEALED: readonly SealedColumn[] = [{ field: ANSWER, isDocument: false }]

/** Writes a new item; false when the case is listed already. Runs as the system. */
export async function insertItem({ db }: Act, item: WatchItem): Promise<boolean> {
  const written = await db
    .insertInto('watch_item')
    .values({
      region: item.region,
      id: item.id,
      person_id: item.personId,
      rule: item.rule,
      subject_kind: item.subject.kind,
      subject_id: item.subject.id,
      organisation_id: item.organisationId ?? null,
      since: item.since,
      href: item.href,
      found_on: item.foundOn,
      official_account_id: item.official?.accountId ?? null,
      official_name: item.official?.name ?? null,
      due_on: item.dueOn,
    })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst()
  return Number(written.numInsertedOrUpdatedRows) === 1
}

interface Change {
  readonly state?: 'answered' | 'moved'
  readonly due_on?: LocalDate
  readonly answer?: string
  readonly answered_on?: LocalDate
  readonly escalated_on?: LocalDate | null
  readonly moved_on?: LocalDate
  readonly official_account_id?: string
  readonly official_name?: string
}

async function change({ db }: Act, { id, version }: WatchItem, to: Change): Promise<void> {
  await db
    .updateTable('watch_item')
    .set({ ...to, version: version + 1 })
    .where('id', '=', id)
    .execute()
}

/** The official says what is being done, and until when. An item that had gone to the akimat comes back. */
export async function keepAnswer(
  act: Act,
  item: WatchItem,
  { answer, promisedOn }: { readonly answer: string; readonly promisedOn: LocalDate },
): Promise<void> {
  const sealed = await act.vault.seal(item.personId, { field: ANSWER, id: item.id }, answer)
  const answered = { state: 'answered', answer: sealed, answered_on: act.today, escalated_on: null } as const
  await change(act, item, { ...answered, due_on: promisedOn })
}

/** Opens what the official wrote. */
export async function openAnswer(act: Act, id: string, sealed: string): Promise<string> {
  return act.vault.open({ field: ANSWER, id }, sealed)
}

/** Another official answers for the case from now on. */
export function keepOfficial(
  act: Act,
  item: WatchItem,
  official: { readonly accountId: string; readonly name: string },
): Promise<void> {
  return change(act, item, { official_account_id: official.accountId, official_name: official.name })
}

/** Nobody answered in time: the akimat of the region sees it. */
export function keepEscalated(act: Act, item: WatchItem): Promise<void> {
  return change(act, item, { escalated_on: act.today })
}

/** The next step was taken. */
export function keepMoved(act: Act, item: WatchItem): Promise<void> {
  return change(act, item, { state: 'moved', moved_on: act.today })
}
