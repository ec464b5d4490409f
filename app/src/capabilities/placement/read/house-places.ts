import type { LocalDate } from '@tirek/kernel'
import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { Category } from '../domain/states.ts'
import type { Room, Stay } from '../domain/wants.ts'

/** One place of an organisation with its outages that are not over. */
export type HousePlace = {
  readonly id: string
  readonly number: number
  readonly state: 'free' | 'reserved' | 'occupied'
  readonly isOut: boolean
  readonly holderId: string | undefined
  readonly profile: Category | undefined
  readonly room: Room
  readonly stay: Stay
  readonly outages: readonly StoredOutage[]
}

/** Days out of service as they were recorded. */
export type StoredOutage = {
  readonly id: string
  readonly placeId: string
  readonly from: LocalDate
  readonly to: LocalDate
  readonly reason: string
  readonly document: string
}

async function listOutages(
  db: Tx,
  organisationId: string,
  today: LocalDate,
): Promise<readonly StoredOutage[]> {
  const rows = await db
    .selectFrom('placement_outage')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('to_on', '>=', today)
    .where('ended_on', 'is', null)
    .orderBy('from_on')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    placeId: row.place_id,
    from: row.from_on as LocalDate,
    to: row.to_on as LocalDate,
    reason: row.reason,
    document: row.document,
  }))
}

/** The places of an organisation by their numbers. */
export async function listHousePlaces(
  db: Tx,
  organisationId: string,
  today: LocalDate,
): Promise<readonly HousePlace[]> {
  const outages = await listOutages(db, organisationId, today)
  const rows = await db
    .selectFrom('placement_place')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('closed_at', 'is', null)
    .orderBy('number')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    state: row.state as HousePlace['state'],
    isOut: row.is_out,
    holderId: row.holder_id ?? undefined,
    profile: (row.profile ?? undefined) as Category | undefined,
    room: row.room as Room,
    stay: row.stay as Stay,
    outages: outages.filter((one) => one.placeId === row.id),
  }))
}

/** Organisations where something moved after the last line of their chain. */
export async function listUnwritten(
  db: Tx,
): Promise<readonly { readonly id: string; readonly region: string }[]> {
  const { rows } = await sql<{ id: string; region: string }>`
    select o.id, o.region from placement_organisation o
    where exists (select from placement_queue_event e where e.organisation_id = o.id and e.seq > coalesce(
      (select max(l.up_to) from placement_queue_part l where l.organisation_id = o.id), -1))
      or not exists (select from placement_queue_part l where l.organisation_id = o.id)`.execute(db)
  return rows
}
