import type { LocalDate } from '@tirek/kernel'
import type { Selectable } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { ServicesChange, ServicesSlot } from '#platform/db/schema.ts'
import type { Format } from '../domain/catalogue.ts'
import type { Change, ChangeReason, Slot } from '../domain/timetable.ts'

type Period = { readonly from: LocalDate; readonly to: LocalDate }

function toSlot(row: Selectable<ServicesSlot>): Slot {
  return {
    id: row.id,
    region: row.region,
    organisationId: row.organisation_id,
    item: row.item,
    format: row.format as Format,
    name: row.name,
    weekday: row.weekday,
    startsAt: row.starts_at,
    minutes: row.minutes,
    room: row.room,
    specialistId: row.specialist_id,
    specialistName: row.specialist_name,
    capacity: row.capacity,
    validFrom: row.valid_from as LocalDate,
    validTo: row.valid_to as LocalDate,
  }
}

function toChange(row: Selectable<ServicesChange>): Change {
  return {
    slotId: row.slot_id,
    onDay: row.on_day as LocalDate,
    kind: row.kind as Change['kind'],
    reason: row.reason as ChangeReason,
    specialistId: row.specialist_id ?? undefined,
    specialistName: row.specialist_name ?? undefined,
  }
}

/** One weekly meeting. */
export async function findSlot(db: Tx, id: string): Promise<Slot | undefined> {
  const row = await db.selectFrom('services_slot').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toSlot(row)
}

/** The weekly meetings of an organisation that stand somewhere in a period. */
export async function listSlots(
  db: Tx,
  organisationId: string,
  { from, to }: Period,
): Promise<readonly Slot[]> {
  const rows = await db
    .selectFrom('services_slot')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('valid_to', '>=', from)
    .where('valid_from', '<=', to)
    .orderBy('weekday')
    .orderBy('starts_at')
    .orderBy('id')
    .execute()
  return rows.map(toSlot)
}

/** Weekly meetings by their ids. */
export async function listSlotsById(db: Tx, ids: readonly string[]): Promise<readonly Slot[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('services_slot')
    .selectAll()
    .where('id', 'in', [...ids])
    .execute()
  return rows.map(toSlot)
}

/** What is otherwise on some days. */
export async function listChanges(
  db: Tx,
  slotIds: readonly string[],
  { from, to }: Period,
): Promise<readonly Change[]> {
  if (slotIds.length === 0) return []
  const rows = await db
    .selectFrom('services_change')
    .selectAll()
    .where('slot_id', 'in', [...slotIds])
    .where('on_day', '>=', from)
    .where('on_day', '<=', to)
    .execute()
  return rows.map(toChange)
}

/** A child's place in a weekly meeting. */
export interface Seat {
  readonly id: string
  readonly region: string
  readonly personId: string
  readonly organisationId: string
  readonly orderId: string
  readonly slotId: string
  readonly from: LocalDate
  readonly to: LocalDate
}

function seats(db: Tx, { from, to }: Period) {
  return db.selectFrom('services_seat').selectAll().where('to_day', '>=', from).where('from_day', '<=', to)
}

function toSeat(row: Awaited<ReturnType<ReturnType<typeof seats>['executeTakeFirstOrThrow']>>): Seat {
  return {
    id: row.id,
    region: row.region,
    personId: row.person_id,
    organisationId: row.organisation_id,
    orderId: row.order_id,
    slotId: row.slot_id,
    from: row.from_day as LocalDate,
    to: row.to_day as LocalDate,
  }
}

/** Places in some meetings that stand somewhere in a period. */
export async function listSeatsIn(
  db: Tx,
  slotIds: readonly string[],
  period: Period,
): Promise<readonly Seat[]> {
  if (slotIds.length === 0) return []
  const rows = await seats(db, period)
    .where('slot_id', 'in', [...slotIds])
    .orderBy('id')
    .execute()
  return rows.map(toSeat)
}

/** Places of a child that stand somewhere in a period. */
export async function listSeatsOf(db: Tx, personId: string, period: Period): Promise<readonly Seat[]> {
  return (await seats(db, period).where('person_id', '=', personId).execute()).map(toSeat)
}

/** One place. */
export async function findSeat(db: Tx, id: string): Promise<Seat | undefined> {
  const row = await db.selectFrom('services_seat').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toSeat(row)
}
