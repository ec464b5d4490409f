import { localize, ok, type Result } from '@tirek/kernel'
import { listOrganisationsById } from '#capabilities/network/index.ts'
import { addParty, endParty } from '#platform/access/party.ts'
import { tellFamily } from '#platform/notices/tell.ts'
import type { Act } from '#platform/use-case/act.ts'
import { type Refusal, refuse, stale } from '#platform/use-case/refusal.ts'
import { ACTS } from '../domain/acts.ts'
import { isNeedEvent, NEED_EDGES, type Need, type NeedEvent } from '../domain/need.ts'
import { isOrderEvent, ORDER_EDGES, type Order, type OrderEvent } from '../domain/order.ts'
import { findNeed } from '../read/needs.ts'
import { findOrder } from '../read/orders.ts'

/** The same answer for what is not there and for what belongs to somebody else. */
export function noSuch() {
  return refuse('aids.no-such', { status: 'not-found', cite: [ACTS.represented, ACTS.order] })
}

/** A record of a child, as history and deadlines speak of it. */
type OfChild = Pick<Need, 'id' | 'region' | 'personId'>

export function aboutNeed({ id, region, personId }: OfChild) {
  return { region, personId, subject: { kind: 'aids-need', id } }
}

export function aboutOrder({ id, region, personId }: OfChild) {
  return { region, personId, subject: { kind: 'aids-order', id } }
}

/** Where the family reads of all this. */
export const familyHref = (personId: string) => `/aids/children/${personId}`

/** Tells the family one thing once. */
export function tell(act: Act, kind: string, { id, region, personId }: OfChild, version: number) {
  const notice = { region, personId, kind, href: familyHref(personId), once: `${kind}/${id}/${version}` }
  return act.asSystem(() => tellFamily(act, { ...notice, cite: [ACTS.twoRoutes] }))
}

/** A need that the actor may see, in a state that allows the event. */
export async function openNeed(
  act: Act,
  { needId, version }: { readonly needId: string; readonly version?: number | undefined },
  event: NeedEvent,
): Promise<Result<Need, Refusal>> {
  const need = await findNeed(act, needId)
  const { organisationId } = act.actor
  const isForeign = need?.organisationId !== undefined && organisationId !== undefined
  if (need === undefined || (isForeign && need.organisationId !== organisationId)) return noSuch()
  if (!isNeedEvent(event, need.state))
    return refuse('aids.need-state', { status: 'state', cite: [NEED_EDGES[event].cite] })
  return version !== undefined && version !== need.version ? stale() : ok(need)
}

/** An order that the actor may see, in a state that allows the event; a supplier sees its own alone. */
export async function openOrder(
  act: Act,
  { orderId, version }: { readonly orderId: string; readonly version?: number | undefined },
  event: OrderEvent,
): Promise<Result<Order, Refusal>> {
  const order = await findOrder(act, orderId)
  const isSupplier = act.actor.role === 'aids-supplier'
  if (order === undefined || (isSupplier && order.supplierId !== act.actor.organisationId)) return noSuch()
  if (!isOrderEvent(event, order.state))
    return refuse('aids.order-state', { status: 'state', cite: [ORDER_EDGES[event].cite] })
  return version !== undefined && version !== order.version ? stale() : ok(order)
}

const partyOf = ({ id, region, personId }: OfChild, partyId: string) => {
  return { region, personId, partyId, relation: `aids-order:${id}` }
}

/** Opens to a supplier the order and nothing else, and begins the term of its acceptance. */
export async function giveToSupplier(act: Act, order: OfChild, supplierId: string): Promise<void> {
  const party = { ...partyOf(order, supplierId), kind: 'organisation' as const, since: act.today }
  await act.asSystem(async () => {
    await addParty(act.db, { ...party, classes: ['aids-order'] })
    await act.deadlines.start({
      ...aboutOrder(order),
      ...{ kind: 'aids.accept-order', termId: 'aids.acceptance', from: act.today },
      ...{ ownerRole: 'aids-supplier', ownerId: supplierId },
    })
  })
}

/** Closes the order to its supplier. */
export async function takeFromSupplier(act: Act, order: OfChild & Pick<Order, 'supplierId'>): Promise<void> {
  const { supplierId } = order
  if (supplierId === undefined) return
  await act.asSystem(async () => {
    await act.deadlines.cancel('aids.accept-order', order.id)
    await endParty(act.db, partyOf(order, supplierId), act.today)
  })
}

/** Names of organisations in the language of the reader. */
export async function namesOf(act: Act, ids: readonly (string | undefined)[]) {
  const known = await listOrganisationsById(act.db, [...new Set(ids.filter((id) => id !== undefined))])
  return new Map(known.map(({ id, name }) => [id, localize(name, act.lang)]))
}
