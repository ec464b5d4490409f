import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'

/** What a supplier offers today. */
export async function listOffersOf(db: Tx, supplierId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('aids_offer')
    .select('item')
    .where('supplier_id', '=', supplierId)
    .where('ended_on', 'is', null)
    .execute()
  return rows.map(({ item }) => item)
}

/** Who supplies an item in a region. */
export async function listSuppliersOf(db: Tx, item: string, region: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('aids_offer as o')
    .innerJoin('network_organisation as n', 'n.id', 'o.supplier_id')
    .select('o.supplier_id as id')
    .where('o.item', '=', item)
    .where('o.ended_on', 'is', null)
    .where('n.region', '=', region)
    .where('n.state', '=', 'existing')
    .orderBy('n.position')
    .execute()
  return rows.map(({ id }) => id)
}

/** How many suppliers of the country offer each item. */
export async function countSuppliers(db: Tx): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('aids_offer')
    .select(['item', sql<number>`count(*)::int`.as('n')])
    .where('ended_on', 'is', null)
    .groupBy('item')
    .execute()
  return new Map(rows.map(({ item, n }) => [item, n]))
}
