import type { LocalDate } from '@tirek/kernel'
import { sql } from 'kysely'
import type { Act } from '#platform/use-case/act.ts'
import type { PlaceType } from '../domain/wants.ts'

/** Writes down that a place is out of service; from now on it is not offered. */
export async function insertOutage(
  act: Act,
  outage: {
    readonly organisationId: string
    readonly placeId: string
    readonly reason: string
    readonly document: string
    readonly from: LocalDate
    readonly to: LocalDate
  },
): Promise<string> {
  const id = act.newId()
  await act.db
    .insertInto('placement_outage')
    .values({
      id,
      organisation_id: outage.organisationId,
      place_id: outage.placeId,
      reason: outage.reason,
      document: outage.document,
      from_on: outage.from,
      to_on: outage.to,
      recorded_by: act.actor.name,
      recorded_at: act.now,
    })
    .execute()
  await act.db
    .updateTable('placement_place')
    .set({ is_out: true, changed_at: act.now })
    .where('id', '=', outage.placeId)
    .execute()
  return id
}

/** Ends an outage before its last day. */
export async function endOutage(act: Act, outageId: string): Promise<void> {
  await act.db
    .updateTable('placement_outage')
    .set({ ended_on: act.today })
    .where('id', '=', outageId)
    .where('ended_on', 'is', null)
    .execute()
}

/** Puts places back into service whose outages are all over; returns their organisations. */
export async function bringPlacesBack(
  act: Act,
): Promise<readonly { readonly id: string; readonly region: string }[]> {
  const { rows } = await sql<{ id: string; region: string }>`
    with back as (
      update placement_place p set is_out = false, changed_at = ${act.now}
      where p.is_out and not exists (select from placement_outage o
        where o.place_id = p.id and o.ended_on is null and o.to_on >= ${act.today}::date)
      returning p.organisation_id)
    select distinct o.id, o.region from placement_organisation o join back on back.organisation_id = o.id`.execute(
    act.db,
  )
  return rows
}

/** Says whom a place takes. */
export async function describePlace(
  act: Act,
  placeId: string,
  { profile, room, stay }: PlaceType,
): Promise<void> {
  await act.db
    .updateTable('placement_place')
    .set({ profile: profile ?? null, room, stay, changed_at: act.now })
    .where('id', '=', placeId)
    .execute()
}
