import { addDays, addMonths, type LocalDate } from '@tirek/kernel'
import { cite } from '@tirek/law'
import { HOME } from '../../named/families.ts'
import { addParty, type LoadContext, record } from '../context.ts'
import { startOn, startTerm } from '../deadline-rows.ts'
import { SYSTEM_DOER } from '../doer.ts'
import type { WrittenNeed } from './written.ts'

const ORDER = cite('social-code', 'art-168')
const SUPPLIERS = cite('social-code', 'art-167')
const TERMS = cite('project', 'DEC-91', 'project-default')

/** States in which the order is open to its supplier. */
const SUPPLIED: readonly string[] = ['ordered', 'accepted', 'delivered', 'returned']

/** Why an order came back. */
const SAID: Readonly<Partial<Record<string, string>>> = {
  returned: 'broken',
  'choose-supplier': 'not-in-stock',
}

type Order = NonNullable<WrittenNeed['plan']['order']>

interface Written {
  readonly id: string
  readonly need: WrittenNeed
  readonly order: Order
  readonly supplierId: string | undefined
  readonly on: LocalDate
}

function daysOf({ order, on }: Written) {
  const { state } = order
  const isBrought = state === 'delivered' || state === 'received' || state === 'returned'
  const received = state === 'received' ? addDays(on, 14) : undefined
  return {
    moved_on: isBrought ? addDays(on, 14) : addDays(on, 1),
    delivery_on: isBrought || state === 'accepted' ? addDays(on, 20) : null,
    delivered_on: isBrought ? addDays(on, 14) : null,
    received_on: received ?? null,
    replace_on: received === undefined ? null : addMonths(received, order.months ?? 12),
  }
}

function orderRow(context: LoadContext, written: Written) {
  const { id, need, order, supplierId, on } = written
  const { child, household } = need.one
  const personId = child.person.id
  const isProcured = order.state === 'received'
  const address = context.organisations.settlement(household.address).name
  const where = {
    name: need.parent.name,
    phone: need.parent.phone ?? '+7 799 000 00 00',
    address: `${address}, Абай, 7`,
  }
  const isBack = order.state === 'returned'
  const said = context.sealing.words(personId, { field: 'aids_order.said', id }, 'Тіреуі қисық, бекітілмейді')
  return {
    ...{ region: HOME.region, id, person_id: personId, need_id: need.id, route: need.plan.route },
    ...{ item: need.plan.item, volume: '1 дана', size: order.size ?? null },
    channel: isProcured ? 'procurement' : 'portal',
    procured_by: isProcured ? 'by-kind' : null,
    contract: isProcured ? 'МС-41' : null,
    ...{ supplier_id: supplierId ?? null, state: order.state },
    delivery: context.sealing.document(personId, { field: 'aids_order.delivery', id }, where),
    ...{ early_reason: null, early_words: null, earlier_id: null },
    said_reason: SAID[order.state] ?? null,
    said: isBack ? said : null,
    ...{ ordered_on: on, ...daysOf(written), version: 1 },
  }
}

/** The terms that run: the answer of the supplier, the replacement. */
function addTerms(context: LoadContext, { id, need, order, supplierId, on }: Written): void {
  const personId = need.one.child.person.id
  const about = { region: HOME.region, personId, subject: { kind: 'aids-order', id } }
  if (order.state === 'ordered')
    startTerm(
      context,
      { ...about, kind: 'aids.accept-order', ownerRole: 'aids-supplier', ownerId: supplierId },
      'aids.acceptance',
      on,
    )
  if (order.state !== 'received') return
  const from = addDays(on, 14)
  const due = addMonths(from, order.months ?? 12)
  const clock = { ...about, kind: 'aids.replacement', ownerRole: 'representative' }
  startOn(context, clock, { from, due, fires: 'start', cite: TERMS })
  record(context, {
    ...{ ...about, on: addDays(due, -30), name: 'aids.replacement-near', by: SYSTEM_DOER, cite: [TERMS] },
  })
}

function addEvents(context: LoadContext, { id, need, order, supplierId, on }: Written): void {
  const personId = need.one.child.person.id
  const about = { region: HOME.region, personId, subject: { kind: 'aids-order', id } }
  record(context, { ...about, on, name: 'aids.ordered', by: need.parent, cite: [ORDER] })
  const days = daysOf({ id, need, order, supplierId, on })
  const supplier = supplierId === undefined ? undefined : context.staff.of(supplierId, 'aids-supplier')
  if (supplier === undefined) return
  if (days.delivery_on !== null)
    record(context, { ...about, on: addDays(on, 1), name: 'aids.accepted', by: supplier, cite: [SUPPLIERS] })
  if (days.delivered_on === null) return
  record(context, { ...about, on: days.delivered_on, name: 'aids.delivered', by: supplier, cite: [ORDER] })
  if (order.state === 'received')
    record(context, {
      ...about,
      on: days.delivered_on,
      name: 'aids.received',
      by: need.parent,
      cite: [ORDER],
    })
  if (order.state === 'returned')
    record(context, {
      ...about,
      on: days.delivered_on,
      name: 'aids.sent-back',
      by: need.parent,
      cite: [ORDER],
    })
}

/** An order of the home town, with its supplier where it has one. */
export function addOrder(context: LoadContext, need: WrittenNeed): void {
  const { order } = need.plan
  if (order === undefined) return
  const id = context.nextId()
  const on = addDays(context.asOf, -order.ordered)
  const isSupplied = SUPPLIED.includes(order.state)
  const supplierId =
    isSupplied || order.state === 'received'
      ? context.organisations.serving('aids-supplier', HOME).id
      : undefined
  const written: Written = { id, need, order, supplierId, on }
  context.bulk.add('aids_order', orderRow(context, written))
  if (isSupplied && supplierId !== undefined)
    addParty(context, {
      ...{ region: HOME.region, personId: need.one.child.person.id, partyId: supplierId },
      ...{ kind: 'organisation', relation: `aids-order:${id}`, classes: ['aids-order'], since: on },
    })
  addEvents(context, written)
  addTerms(context, written)
}
