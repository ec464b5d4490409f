import { sql } from 'kysely'
import type { Act } from '#platform/use-case/act.ts'
import type { Request } from '../domain/request.ts'
import type { Wants } from '../domain/wants.ts'
import { lockOrganisation } from './places.ts'

/** Enters a request into the queue of an organisation at this moment; the database gives the serial number. */
export async function insertTicket(
  act: Act,
  organisationId: string,
  request: Request,
  wants: Wants,
): Promise<string> {
  const id = act.newId()
  await act.db
    .insertInto('placement_ticket')
    .values({
      id,
      organisation_id: organisationId,
      request_region: request.region,
      request_id: request.id,
      // Under the lock of the organisation: two who come at once are entered one after the other, never backdated.
      entered_at: sql<Date>`greatest(${act.now}::timestamptz,
        (select max(entered_at) from placement_ticket where organisation_id = ${organisationId}))`,
      category: wants.category ?? null,
      room: wants.room,
      stay: wants.stay,
    })
    .execute()
  return id
}

/** How an entry ends: with the place that was offered, or with the reason why it was left. */
export type TicketEnd =
  | { readonly outcome: 'offered'; readonly placeId: string }
  | { readonly outcome: 'left'; readonly why: 'own-wish' | 'court-act' | 'superseded' }

/** Closes the entries of many requests with the places that were offered to them; their organisations are locked. */
export async function closeOffered(
  act: Act,
  offers: readonly { readonly requestId: string; readonly placeId: string }[],
): Promise<void> {
  await sql`
    update placement_ticket t set closed_at = ${act.now}, outcome = 'offered', place_id = o.place
    from unnest(${offers.map((one) => one.requestId)}::uuid[], ${offers.map((one) => one.placeId)}::uuid[])
      as o (request, place)
    where t.request_id = o.request and t.closed_at is null`.execute(act.db)
}

/** Closes the open entry of a request, under the lock of its organisation: the lines of the queue keep their order. */
export async function closeTicket(act: Act, requestId: string, end: TicketEnd): Promise<void> {
  const open = await act.db
    .selectFrom('placement_ticket')
    .select(['id', 'organisation_id'])
    .where('request_id', '=', requestId)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  if (open === undefined) return
  await lockOrganisation(act, open.organisation_id)
  await act.db
    .updateTable('placement_ticket')
    .set({
      closed_at: act.now,
      outcome: end.outcome,
      place_id: end.outcome === 'offered' ? end.placeId : null,
      why: end.outcome === 'left' ? end.why : null,
    })
    .where('id', '=', open.id)
    .where('closed_at', 'is', null)
    .execute()
}
