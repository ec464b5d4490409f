import type { LocalDate } from '@tirek/kernel'
import type { Tx } from '#platform/db/database.ts'
import type { Act } from '#platform/use-case/act.ts'
import { sealDocument } from '#platform/vault/document.ts'
import type { MeansPlan, OrderHead, OrderState, OrderWords, StopReason } from '../domain/order.ts'
import { ORDER, PLAN } from './sealed.ts'

/** A new order, before anything has happened to it. */
export type NewOrder = Omit<OrderHead, 'version' | 'firstSessionOn' | 'endedOn' | 'stopReason'>

/** Writes a new order. */
export async function insertOrder(act: Act, order: NewOrder, words: OrderWords): Promise<void> {
  await act.db
    .insertInto('services_order')
    .values({
      region: order.region,
      id: order.id,
      person_id: order.personId,
      organisation_id: order.organisationId,
      direction_id: order.directionId ?? null,
      measure_id: order.measureId ?? null,
      item: order.item,
      state: order.state,
      format: order.format,
      place: order.place,
      sessions: order.sessions,
      per_week: order.perWeek,
      minutes: order.minutes,
      starts_on: order.startsOn,
      ends_on: order.endsOn,
      specialist_id: order.specialistId,
      specialist_name: order.specialistName,
      funding: order.funding,
      funding_note: order.fundingNote ?? null,
      channel: order.channel ?? null,
      aid_route: order.aidRoute ?? null,
      words: await sealDocument(act, order.personId, { field: ORDER, id: order.id }, words),
      missing: [...order.missing],
      noticed_on: order.noticedOn ?? null,
      ordered_on: order.orderedOn,
      ordered_by: act.actor.name,
    })
    .execute()
}

type Of = Pick<OrderHead, 'id' | 'region' | 'version'>

/** What changes in an order on its way. */
export interface OrderChanges {
  readonly state?: OrderState
  readonly firstSessionOn?: LocalDate
  readonly endedOn?: LocalDate
  readonly stopReason?: StopReason
}

/** Writes changes and raises the version. */
export async function updateOrder(tx: Tx, order: Of, changes: OrderChanges): Promise<void> {
  const { state, firstSessionOn, endedOn, stopReason } = changes
  await tx
    .updateTable('services_order')
    .set({
      version: order.version + 1,
      ...(state === undefined ? {} : { state }),
      ...(firstSessionOn === undefined ? {} : { first_session_on: firstSessionOn }),
      ...(endedOn === undefined ? {} : { ended_on: endedOn }),
      ...(stopReason === undefined ? {} : { stop_reason: stopReason }),
    })
    .where('region', '=', order.region)
    .where('id', '=', order.id)
    .execute()
}

/** Writes what the organisation does about the means it lacks, and opens the order. */
export async function writePlan(
  act: Act,
  order: OrderHead,
  plan: MeansPlan,
  state: OrderState,
): Promise<void> {
  await act.db
    .updateTable('services_order')
    .set({
      plan: await sealDocument(act, order.personId, { field: PLAN, id: order.id }, plan),
      state,
      version: order.version + 1,
    })
    .where('region', '=', order.region)
    .where('id', '=', order.id)
    .execute()
}

/** Writes down, or anew, the means that a child needs. */
export async function writeNeeds(
  act: Act,
  of: { readonly region: string; readonly personId: string; readonly known: string | undefined },
  means: readonly string[],
): Promise<void> {
  const told = { needs: [...means], recorded_on: act.today, recorded_by: act.actor.name }
  if (of.known === undefined)
    await act.db
      .insertInto('services_need')
      .values({ region: of.region, id: act.newId(), person_id: of.personId, ...told })
      .execute()
  else
    await act.db
      .updateTable('services_need')
      .set(told)
      .where('region', '=', of.region)
      .where('id', '=', of.known)
      .execute()
}
