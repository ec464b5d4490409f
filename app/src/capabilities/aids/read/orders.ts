import type { LocalDate } from '@tirek/kernel'
import { getValue } from '@tirek/law'
import { type Selectable, sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { AidsOrder } from '#platform/db/schema.ts'
import { openDocument, type Sealing } from '#platform/vault/document.ts'
import type { Route } from '../domain/acts.ts'
import type { Delivery, EarlyReason, Order, OrderState, ProcuredBy } from '../domain/order.ts'
import { DELIVERY, EARLY, SAID } from '../store/sealed.ts'

const day = (text: string | null) => (text ?? undefined) as LocalDate | undefined

function days(row: Selectable<AidsOrder>) {
  return {
    orderedOn: row.ordered_on as LocalDate,
    movedOn: row.moved_on as LocalDate,
    deliveryOn: day(row.delivery_on),
    deliveredOn: day(row.delivered_on),
    receivedOn: day(row.received_on),
    replaceOn: day(row.replace_on),
  }
}

async function toOrder(sealing: Sealing, row: Selectable<AidsOrder>): Promise<Order> {
  const { id, early_words: early, said } = row
  const { vault } = sealing
  return {
    id,
    region: row.region,
    personId: row.person_id,
    needId: row.need_id,
    route: row.route as Route,
    item: row.item,
    volume: row.volume,
    size: row.size === null ? undefined : Number(row.size),
    channel: row.channel as Order['channel'],
    procuredBy: (row.procured_by ?? undefined) as ProcuredBy | undefined,
    contract: row.contract ?? undefined,
    supplierId: row.supplier_id ?? undefined,
    state: row.state as OrderState,
    delivery: (await openDocument(sealing, { field: DELIVERY, id }, row.delivery)) as Delivery,
    earlyReason: (row.early_reason ?? undefined) as EarlyReason | undefined,
    earlyWords: early === null ? undefined : await vault.open({ field: EARLY, id }, early),
    saidReason: row.said_reason ?? undefined,
    said: said === null ? undefined : await vault.open({ field: SAID, id }, said),
    ...days(row),
    version: row.version,
  }
}

/** One order that the actor may see. */
export async function findOrder(sealing: Sealing, id: string): Promise<Order | undefined> {
  const row = await sealing.db.selectFrom('aids_order').selectAll().where('id', '=', id).executeTakeFirst()
  return row && (await toOrder(sealing, row))
}

/** The orders of one person, newest first. */
export async function listOrdersOf(sealing: Sealing, personId: string): Promise<readonly Order[]> {
  const rows = await sealing.db
    .selectFrom('aids_order')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('ordered_on', 'desc')
    .orderBy('id', 'desc')
    .limit(60)
    .execute()
  return Promise.all(rows.map((row) => toOrder(sealing, row)))
}

/** Which orders: of one supplier, or of all in the regions of the actor; in these states. */
export interface OrderDesk {
  readonly supplierId?: string | undefined
  readonly personId?: string | undefined
  readonly states: readonly OrderState[]
  /** Received ones of whose replacement the family was told by this day. */
  readonly remindedBy?: LocalDate | undefined
  /** Those whose day of delivery is over. */
  readonly deliveryBefore?: LocalDate | undefined
}

function ordersAt(db: Tx, { supplierId, personId, states, remindedBy, deliveryBefore }: OrderDesk) {
  let found = db.selectFrom('aids_order').where('state', 'in', [...states])
  if (personId !== undefined) found = found.where('person_id', '=', personId)
  if (deliveryBefore !== undefined) found = found.where('delivery_on', '<', deliveryBefore)
  if (supplierId !== undefined) found = found.where('supplier_id', '=', supplierId)
  if (remindedBy !== undefined) found = found.where(isReminded(remindedBy)).where(HAS_NONE_LATER)
  return found
}

/** The day of the reminder has come, as `reminderOn` counts it. */
const isReminded = (today: LocalDate) => {
  const days = getValue('aids.reminder', today).value
  return sql<boolean>`replace_on
    - least(${days}::int, (replace_on - received_on) - (replace_on - received_on) / 2) <= ${today}::date`
}

/** A later order of the same item by the same route: then nothing more is to be replaced by the earlier one. */
const HAS_NONE_LATER = sql<boolean>`not exists (
  select from aids_order later where later.person_id = aids_order.person_id and later.item = aids_order.item
    and later.route = aids_order.route and later.state <> 'cancelled' and later.id <> aids_order.id
    and later.ordered_on >= aids_order.received_on)`

/** One line of a list of orders. */
export interface OrderLine {
  readonly orderId: string
  readonly personId: string
  readonly item: string
  readonly state: OrderState
  readonly orderedOn: LocalDate
  readonly movedOn: LocalDate
  readonly deliveryOn: LocalDate | undefined
  readonly replaceOn: LocalDate | undefined
}

/** The orders of a desk, those that stand longest first. */
export async function listOrdersAt(db: Tx, desk: OrderDesk): Promise<readonly OrderLine[]> {
  const rows = await ordersAt(db, desk)
    .select(['id', 'person_id', 'item', 'state', 'ordered_on', 'moved_on', 'delivery_on', 'replace_on'])
    .orderBy(desk.remindedBy === undefined ? 'moved_on' : 'replace_on')
    .orderBy('id')
    .limit(200)
    .execute()
  return rows.map((row) => ({
    orderId: row.id,
    personId: row.person_id,
    item: row.item,
    state: row.state as OrderState,
    orderedOn: row.ordered_on as LocalDate,
    movedOn: row.moved_on as LocalDate,
    deliveryOn: day(row.delivery_on),
    replaceOn: day(row.replace_on),
  }))
}

/** How many orders a desk has. */
export async function countOrdersAt(db: Tx, desk: OrderDesk): Promise<number> {
  const row = await ordersAt(db, desk).select(sql<number>`count(*)::int`.as('n')).executeTakeFirstOrThrow()
  return row.n
}

/** The last conclusion of the commission on an order. */
export async function findConclusion(db: Tx, orderId: string) {
  const row = await db
    .selectFrom('aids_conclusion')
    .select(['outcome', 'number', 'concluded_on', 'words'])
    .where('order_id', '=', orderId)
    .orderBy('recorded_on', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined
    ? undefined
    : {
        outcome: row.outcome as 'no-supplier' | 'supplier-exists',
        number: row.number,
        concludedOn: row.concluded_on as LocalDate,
        words: row.words,
      }
}
