import { ok, type Result } from '@tirek/kernel'
import { findOrganisation, ORGANISATION_KINDS, type Organisation } from '#capabilities/network/index.ts'
import { type Direction, listDirectionsOf, scopeOf } from '#capabilities/programme/index.ts'
import { askConsent } from '#capabilities/registry/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import { type Refusal, refuse, stale } from '#platform/use-case/refusal.ts'
import { ACTS } from '../domain/acts.ts'
import { type Item, mayGive } from '../domain/catalogue.ts'
import { itemsOn } from '../domain/items.ts'
import { moveOrder, ORDER_EDGES, type OrderEvent, type OrderHead, type OrderState } from '../domain/order.ts'
import { lockOrder } from '../read/orders.ts'

/** A child that was not directed here: the organisation is told no more, not even whether there is such a child (10(2)). */
export function refuseNotDirected(path = 'orderId') {
  return refuse('services.not-directed', {
    cite: [ACTS.direction],
    fields: [{ path, code: 'not-directed' }],
  })
}

/** The organisation of the actor. */
export async function ownOrganisation(act: Act): Promise<Organisation | undefined> {
  const { organisationId } = act.actor
  return organisationId === undefined ? undefined : findOrganisation(act.db, organisationId)
}

/** The services that the organisation of the actor may give today: 9(1), 9(3), 9(5). */
export async function itemsFor(act: Act): Promise<readonly Item[]> {
  const organisation = await ownOrganisation(act)
  if (organisation === undefined) return []
  const { sector } = ORGANISATION_KINDS[organisation.kind]
  return itemsOn(act.today).filter((one) => mayGive(one, sector))
}

/** The order of the actor's own organisation, locked; anything else was not directed to it. */
export async function ownOrder(
  act: Act,
  { orderId, version }: { readonly orderId: string; readonly version?: number | undefined },
): Promise<Result<OrderHead, Refusal>> {
  const order = await lockOrder(act.db, orderId)
  if (order === undefined || order.organisationId !== act.actor.organisationId) return refuseNotDirected()
  return version !== undefined && version !== order.version ? stale() : ok(order)
}

/** The state after an event, or why the order does not allow it. */
export function moved(order: OrderHead, event: OrderEvent): Result<OrderState, Refusal> {
  const state = moveOrder(order.state, event)
  if (state !== undefined) return ok(state)
  const code = order.state === 'awaiting-plan' ? 'services.plan-needed' : 'services.order-over'
  const cite = order.state === 'awaiting-plan' ? ACTS.means : ORDER_EDGES[event].cite
  return refuse(code, { status: order.state === 'awaiting-plan' ? 'law' : 'state', cite: [cite] })
}

/** Whether the family's consent to this direction stands today. */
export async function consentStands(act: Act, direction: Direction): Promise<Result<Direction, Refusal>> {
  const answer = await askConsent(act.db, direction.personId, {
    purpose: 'direction',
    recipientId: direction.organisationId,
    scope: scopeOf(direction),
    on: act.today,
    restsOn: direction.consentId,
  })
  return answer.kind === 'given' ? ok(direction) : refuse('services.no-consent', { cite: answer.cite })
}

/** A session is held only while the direction lives and the consent to it stands (10(2)). */
export async function mayBeServed(act: Act, order: OrderHead): Promise<Result<OrderHead, Refusal>> {
  const open = moved(order, 'serve')
  if (!open.ok) return open
  if (order.directionId === undefined) return ok(order)
  const directions = await listDirectionsOf(act.db, order.personId)
  const direction = directions.find((one) => one.id === order.directionId)
  if (direction === undefined || (direction.state !== 'accepted' && direction.state !== 'started'))
    return refuseNotDirected()
  const consent = await consentStands(act, direction)
  return consent.ok ? ok(order) : consent
}
