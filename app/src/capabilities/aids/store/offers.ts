import type { Act } from '#platform/use-case/act.ts'

/** A supplier offers an item; twice is once. */
export async function insertOffer(act: Act, supplierId: string, item: string): Promise<void> {
  await act.db
    .insertInto('aids_offer')
    .values({
      ...{ id: act.newId(), supplier_id: supplierId, item, offered_on: act.today },
      recorded_by: act.actor.name,
    })
    .onConflict((on) => on.doNothing())
    .execute()
}

/** It is offered no longer. */
export async function endOffer(act: Act, supplierId: string, item: string): Promise<void> {
  await act.db
    .updateTable('aids_offer')
    .set({ ended_on: act.today })
    .where('supplier_id', '=', supplierId)
    .where('item', '=', item)
    .where('ended_on', 'is', null)
    .execute()
}
