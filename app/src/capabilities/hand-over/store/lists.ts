import type { LocalDate } from '@tirek/kernel'
import type { HandOverDue } from '@tirek/law'
import type { Act } from '#platform/use-case/act.ts'
import { sealDocument } from '#platform/vault/document.ts'
import type { HandOverItem, HandOverList, ListState, OwnView } from '../domain/list.ts'
import { NOTE, VIEW } from './sealed.ts'

/** A list that is opened, with its items. */
export interface NewList {
  readonly id: string
  readonly region: string
  readonly personId: string
  readonly organisationId: string | undefined
  readonly majorityOn: LocalDate
  readonly items: readonly HandOverDue[]
}

function listRow({ today }: Act, one: NewList) {
  return {
    region: one.region,
    id: one.id,
    person_id: one.personId,
    organisation_id: one.organisationId ?? null,
    opened_on: today,
    majority_on: one.majorityOn,
  }
}

/** Writes lists with their items, many at once. */
export async function insertLists(act: Act, lists: readonly NewList[]): Promise<void> {
  if (lists.length === 0) return
  const items = lists.flatMap((one) =>
    one.items.map(({ kind, owner, due, cite }) => ({
      region: one.region,
      id: act.newId(),
      person_id: one.personId,
      list_id: one.id,
      kind,
      owner,
      due_on: due,
      cite: JSON.stringify(cite),
    })),
  )
  await act.db
    .insertInto('hand_over_list')
    .values(lists.map((one) => listRow(act, one)))
    .execute()
  await act.db.insertInto('hand_over_item').values(items).execute()
}

/** Writes where the list stands; false when somebody changed it in between. */
export async function keepState({ db }: Act, list: HandOverList, state: ListState): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('hand_over_list')
    .set({ state, version: list.version + 1 })
    .where('id', '=', list.id)
    .where('version', '=', list.version)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/** Writes the young person's own view; a later one stands for the earlier. */
export async function keepView(act: Act, list: HandOverList, view: OwnView): Promise<boolean> {
  const { numUpdatedRows } = await act.db
    .updateTable('hand_over_list')
    .set({
      view: await sealDocument(act, list.personId, { field: VIEW, id: list.id }, view),
      view_on: act.today,
      version: list.version + 1,
    })
    .where('id', '=', list.id)
    .where('version', '=', list.version)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/** Writes what came of an item, or opens it again when nothing is given; false when it was changed in between. */
export async function keepItem(
  act: Act,
  list: Pick<HandOverList, 'personId'>,
  item: HandOverItem,
  settled: { readonly state: 'done' | 'not-needed'; readonly note: string } | undefined,
): Promise<boolean> {
  const place = { field: NOTE, id: item.id } as const
  const note = settled && (await act.vault.seal(list.personId, place, settled.note))
  const { numUpdatedRows } = await act.db
    .updateTable('hand_over_item')
    .set({
      state: settled?.state ?? 'open',
      note: note ?? null,
      settled_on: settled === undefined ? null : act.today,
      settled_by: settled === undefined ? null : act.actor.name,
      version: item.version + 1,
    })
    .where('id', '=', item.id)
    .where('version', '=', item.version)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/** A corrected birth date moves the day of majority and the terms of what is open. */
export async function moveTerms(
  act: Act,
  listId: string,
  majorityOn: LocalDate,
  items: readonly HandOverDue[],
) {
  await act.db
    .updateTable('hand_over_list')
    .set({ majority_on: majorityOn })
    .where('id', '=', listId)
    .execute()
  for (const { kind, due } of items)
    await act.db
      .updateTable('hand_over_item')
      .set({ due_on: due })
      .where('list_id', '=', listId)
      .where('kind', '=', kind)
      .execute()
}
