import { isBefore, ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import type { Act } from '#platform/use-case/act.ts'
import {
  idField,
  lineField,
  nameField,
  optionalText,
  phoneField,
  versionField,
} from '#platform/use-case/fields.ts'
import { type Refusal, refuse, stale } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS, ROUTE_ACTS } from '../domain/acts.ts'
import { findItem, isVoucher } from '../domain/catalogue.ts'
import type { Item } from '../domain/item.ts'
import { isIndicated, type Need } from '../domain/need.ts'
import {
  EARLY_REASONS,
  earlyProblem,
  isUnderWay,
  type Order,
  type OrderState,
  type Wish,
} from '../domain/order.ts'
import { findNeed } from '../read/needs.ts'
import { listSuppliersOf } from '../read/offers.ts'
import { listOrdersOf } from '../read/orders.ts'
import { insertOrder, moveOrder } from '../store/orders.ts'
import { aboutOrder, giveToSupplier, noSuch, openOrder } from './working.ts'

const LARGEST = 300

/** A size with one decimal, a comma or a point before it. */
const sizeField = z.union([z.number(), z.string()]).transform((given, context): number => {
  const size = Math.round(Number(String(given).trim().replace(',', '.')) * 10) / 10
  if (size > 0 && size < LARGEST) return size
  context.addIssue({ code: 'custom', params: { code: 'size-format' } })
  return z.NEVER
})

export const orderOutput = z.object({ orderId: z.uuid(), personId: z.uuid() })

/** The last one received by the same route: its term is the one that runs. */
function earlierOf(orders: readonly Order[], { item, route }: Need): Order | undefined {
  return orders
    .filter((one) => one.item === item && one.route === route && one.receivedOn !== undefined)
    .toSorted((a, b) => (isBefore(a.receivedOn ?? a.orderedOn, b.receivedOn ?? b.orderedOn) ? 1 : -1))[0]
}

/** What must be there before anything is ordered. */
function refuseUnready(act: Act, need: Need, orders: readonly Order[]): Result<Item, Refusal> {
  const cite = ROUTE_ACTS[need.route]
  const item = findItem(need.item)
  if (item === undefined || !isIndicated(need, act.today)) return refuse('aids.no-indication', { cite })
  if (isVoucher(item)) return refuse('aids.by-voucher', { status: 'state', cite: [ACTS.sanatorium] })
  const isOpen = orders.some(
    (one) => one.item === need.item && one.route === need.route && isUnderWay(one.state),
  )
  return isOpen ? refuse('aids.order-open', { status: 'state', cite: [ACTS.order] }) : ok(item)
}

function refuseWish(act: Act, item: Item, earlier: Order | undefined, wish: Wish): Result<void, Refusal> {
  if (item.measure !== undefined && wish.size === undefined)
    return refuse('aids.size-missing', { status: 'invalid', fields: [{ path: 'size', code: 'required' }] })
  const problem = earlyProblem(earlier, wish, act.today)
  if (problem === undefined) return ok(undefined)
  const facts = { on: earlier?.replaceOn ?? act.today, size: earlier?.size ?? 0 }
  return refuse(`aids.${problem}`, { cite: [ACTS.terms], facts })
}

/** Where the order goes first: to the chosen supplier, to procurement by its kind, or to the commission. */
async function wayOf(
  act: Act,
  { region }: Need,
  item: Item,
  supplierId: string | undefined,
): Promise<Result<{ state: OrderState; supplierId: string | undefined }, Refusal>> {
  if (item.madeToOrder !== undefined) return ok({ state: 'to-procure', supplierId: undefined })
  const suppliers = await listSuppliersOf(act.db, item.key, region)
  if (suppliers.length === 0) return ok({ state: 'no-supplier', supplierId: undefined })
  if (supplierId === undefined || !suppliers.includes(supplierId))
    return refuse('aids.supplier-unfit', {
      ...{ status: 'invalid', cite: [ACTS.suppliers] },
      fields: [{ path: 'supplierId', code: 'choose-one' }],
    })
  return ok({ state: 'ordered', supplierId })
}

/** The family orders what is indicated: free, by the size of the child, from a supplier of its own choice. */
export const placeOrder = command({
  name: 'aids.place-order',
  title: { kk: 'Құралға тапсырыс беру', ru: 'Заказать средство', en: 'Order an aid' },
  basis: [ACTS.free, ACTS.order, ACTS.terms],
  input: z.object({
    needId: idField,
    supplierId: idField.optional(),
    size: sizeField.optional(),
    earlyReason: z.enum(EARLY_REASONS).optional(),
    earlyWords: optionalText,
    name: nameField,
    phone: phoneField,
    address: lineField,
  }),
  output: orderOutput,
  run: async (act, { needId, supplierId, size, earlyReason, earlyWords, ...delivery }) => {
    const need = await findNeed(act, needId)
    if (need === undefined) return noSuch()
    const { region, personId, route } = need
    const orders = await listOrdersOf(act, personId)
    const item = refuseUnready(act, need, orders)
    if (!item.ok) return item
    const earlier = earlierOf(orders, need)
    const wished = refuseWish(act, item.value, earlier, { size, earlyReason })
    if (!wished.ok) return wished
    const way = await wayOf(act, need, item.value, supplierId)
    if (!way.ok) return way
    const id = act.newId()
    const order = { id, region, personId, needId, route, item: need.item, volume: need.volume ?? '' }
    const reason = { earlyReason, earlyWords, earlierId: earlier?.id }
    await insertOrder(act, { ...order, ...way.value, ...reason, size, delivery })
    if (way.value.supplierId !== undefined) await giveToSupplier(act, order, way.value.supplierId)
    await act.deadlines.meet('aids.order-by', needId)
    await act.deadlines.meet('aids.replacement', earlier?.id ?? id)
    await act.deadlines.meet('aids.replacement-near', earlier?.id ?? id)
    const data = { item: need.item, route, to: way.value.state, early: earlyReason ?? null }
    await act.record({ name: 'aids.ordered', ...aboutOrder(order), data, cite: ROUTE_ACTS[route] })
    return ok({ orderId: id, personId })
  },
})

/** After a refusal of one supplier the family chooses another. */
export const chooseSupplier = command({
  name: 'aids.choose-supplier',
  title: {
    kk: 'Басқа өнім берушіні таңдау',
    ru: 'Выбрать другого поставщика',
    en: 'Choose another supplier',
  },
  basis: [ACTS.suppliers, ACTS.order],
  input: z.object({ orderId: idField, supplierId: idField, version: versionField.optional() }),
  output: orderOutput,
  run: async (act, { supplierId, ...given }) => {
    const found = await openOrder(act, given, 'choose')
    if (!found.ok) return found
    const order = found.value
    const suppliers = await listSuppliersOf(act.db, order.item, order.region)
    if (!suppliers.includes(supplierId))
      return refuse('aids.supplier-unfit', {
        ...{ status: 'invalid', cite: [ACTS.suppliers] },
        fields: [{ path: 'supplierId', code: 'choose-one' }],
      })
    if (!(await moveOrder(act, order, 'ordered', { supplierId }))) return stale()
    await giveToSupplier(act, order, supplierId)
    await act.record({ name: 'aids.supplier-chosen', ...aboutOrder(order), cite: [ACTS.order] })
    return ok({ orderId: order.id, personId: order.personId })
  },
})
