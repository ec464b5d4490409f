import type { LocalDate } from '@tirek/kernel'
import type { Act } from '#platform/use-case/act.ts'
import { sealDocument } from '#platform/vault/document.ts'
import type { Order, OrderState, ProcuredBy } from '../domain/order.ts'
import { DELIVERY, EARLY, SAID } from './sealed.ts'

type New = Omit<
  Order,
  | 'channel'
  | 'procuredBy'
  | 'contract'
  | 'saidReason'
  | 'said'
  | 'orderedOn'
  | 'movedOn'
  | 'deliveryOn'
  | 'deliveredOn'
  | 'receivedOn'
  | 'replaceOn'
  | 'version'
> & { readonly earlierId: string | undefined }

/** Writes a new order. */
export async function insertOrder(act: Act, one: New): Promise<void> {
  const { id, personId, earlyWords } = one
  await act.db
    .insertInto('aids_order')
    .values({
      region: one.region,
      id,
      person_id: personId,
      need_id: one.needId,
      route: one.route,
      item: one.item,
      volume: one.volume,
      size: one.size ?? null,
      supplier_id: one.supplierId ?? null,
      state: one.state,
      delivery: await sealDocument(act, personId, { field: DELIVERY, id }, one.delivery),
      early_reason: one.earlyReason ?? null,
      early_words:
        earlyWords === undefined ? null : await act.vault.seal(personId, { field: EARLY, id }, earlyWords),
      earlier_id: one.earlierId ?? null,
      ordered_on: act.today,
      moved_on: act.today,
    })
    .execute()
}

type Changed = Pick<Order, 'id' | 'personId' | 'version'>

/** What a movement of an order changes beside its state. */
export interface Change {
  readonly supplierId?: string
  readonly saidReason?: string
  readonly said?: string | undefined
  readonly deliveryOn?: LocalDate
  readonly deliveredOn?: LocalDate
  readonly receivedOn?: LocalDate
  readonly replaceOn?: LocalDate | undefined
  readonly procuredBy?: ProcuredBy
  readonly contract?: string
}

/** Moves an order on; false when somebody moved it in between. */
export async function moveOrder(act: Act, one: Changed, to: OrderState, change: Change = {}) {
  const { id, personId, version } = one
  const { said, procuredBy } = change
  const { numUpdatedRows } = await act.db
    .updateTable('aids_order')
    .set({
      state: to,
      moved_on: act.today,
      version: version + 1,
      ...(change.supplierId !== undefined && { supplier_id: change.supplierId }),
      ...(change.saidReason !== undefined && { said_reason: change.saidReason, said: null }),
      ...(said !== undefined && { said: await act.vault.seal(personId, { field: SAID, id }, said) }),
      ...(change.deliveryOn !== undefined && { delivery_on: change.deliveryOn }),
      ...(change.deliveredOn !== undefined && { delivered_on: change.deliveredOn }),
      ...(change.receivedOn !== undefined && { received_on: change.receivedOn }),
      ...(change.replaceOn !== undefined && { replace_on: change.replaceOn }),
      ...(procuredBy !== undefined && {
        channel: 'procurement',
        procured_by: procuredBy,
        contract: change.contract ?? null,
      }),
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/** What the commission concluded on an order. */
export interface Conclusion {
  readonly outcome: 'no-supplier' | 'supplier-exists'
  readonly number: string
  readonly concludedOn: LocalDate
  readonly words: string
}

/** Keeps a conclusion of the commission. */
export async function insertConclusion(
  act: Act,
  { region, personId, id }: Pick<Order, 'region' | 'personId' | 'id'>,
  { outcome, number, concludedOn, words }: Conclusion,
): Promise<void> {
  await act.db
    .insertInto('aids_conclusion')
    .values({
      ...{ region, id: act.newId(), person_id: personId, order_id: id, outcome, number, words },
      concluded_on: concludedOn,
      recorded_by: act.actor.name,
      recorded_on: act.today,
    })
    .execute()
}
