import type { Act } from '#platform/use-case/act.ts'
import { sealDocument } from '#platform/vault/document.ts'
import type { Item, ItemStatus } from '../domain/item.ts'
import type { Plan, ReceivedPartKind } from '../domain/plan.ts'
import { ITEM, NOTE, PART } from './sealed.ts'

/** Opens a programme. Throws on the unique index when the person has a live one: look first. */
export async function insertPlan(act: Act, plan: Plan): Promise<void> {
  await act.db
    .insertInto('abilitation_plan')
    .values({
      region: plan.region,
      id: plan.id,
      person_id: plan.personId,
      organisation_id: plan.organisationId,
      state: plan.state,
      status_id: plan.statusId,
      opened_on: plan.openedOn,
      valid_to: plan.validTo ?? null,
    })
    .execute()
}

/** Writes changes and raises the version. Returns the new version. */
export async function updatePlan(
  act: Act,
  plan: Plan,
  changes: Partial<Pick<Plan, 'state' | 'signedOn' | 'signedBy' | 'endedOn' | 'endedReason'>>,
): Promise<number> {
  const version = plan.version + 1
  const next = { ...plan, ...changes }
  await act.db
    .updateTable('abilitation_plan')
    .set({
      state: next.state,
      signed_on: next.signedOn ?? null,
      signed_by: next.signedBy ?? null,
      ended_on: next.endedOn ?? null,
      ended_reason: next.endedReason ?? null,
      version,
    })
    .where('region', '=', plan.region)
    .where('id', '=', plan.id)
    .execute()
  return version
}

async function rowOf(act: Act, { personId }: Plan, item: Item) {
  const { id, service, volume } = item
  return {
    nature: item.nature,
    words: await sealDocument(act, personId, { field: ITEM, id }, { service, volume }),
    starts_on: item.startsOn,
    ends_on: item.endsOn,
    status: item.status,
  }
}

/** Writes a new line of the medical part at a place in it. */
export async function insertItem(act: Act, plan: Plan, item: Item, position: number): Promise<void> {
  const { region, personId, id } = plan
  await act.db
    .insertInto('abilitation_item')
    .values({
      ...{ region, id: item.id, person_id: personId, plan_id: id, position },
      ...(await rowOf(act, plan, item)),
    })
    .execute()
}

/** Writes a known line anew. */
export async function updateItem(act: Act, plan: Plan, item: Item): Promise<void> {
  await act.db
    .updateTable('abilitation_item')
    .set(await rowOf(act, plan, item))
    .where('region', '=', plan.region)
    .where('id', '=', item.id)
    .execute()
}

/** Takes a line out before the part is signed; its row stays. */
export async function removeItemRow(act: Act, plan: Plan, itemId: string): Promise<void> {
  await act.db
    .updateTable('abilitation_item')
    .set({ removed_on: act.today })
    .where('region', '=', plan.region)
    .where('id', '=', itemId)
    .execute()
}

/** Writes how a line of the part is carried out. */
export async function insertCourse(
  act: Act,
  plan: Plan,
  said: { readonly itemId: string; readonly status: ItemStatus; readonly note: string },
): Promise<void> {
  const id = act.newId()
  const { region, personId } = plan
  const { itemId, status, note } = said
  await act.db
    .insertInto('abilitation_course')
    .values({
      ...{ region, id, person_id: personId, plan_id: plan.id, item_id: itemId, on_day: act.today, status },
      note: await act.vault.seal(personId, { field: NOTE, id }, note),
      recorded_by: act.actor.name,
    })
    .execute()
  await act.db
    .updateTable('abilitation_item')
    .set({ status })
    .where('region', '=', region)
    .where('id', '=', itemId)
    .execute()
}

/** A part that the unit of the expertise wrote, as it was received. */
export interface Received {
  readonly part: ReceivedPartKind
  readonly unit: string
  readonly document: string
  readonly documentDate: string
  readonly words: string
}

/** Keeps a part as it was received. */
export async function insertPart(act: Act, plan: Plan, received: Received): Promise<void> {
  const id = act.newId()
  const { region, personId } = plan
  const { part, unit, document, documentDate, words } = received
  await act.db
    .insertInto('abilitation_received_part')
    .values({
      ...{ region, id, person_id: personId, plan_id: plan.id, part, unit, document },
      document_date: documentDate,
      words: await act.vault.seal(personId, { field: PART, id }, words),
      received_on: act.today,
      recorded_by: act.actor.name,
    })
    .execute()
}
