import type { LocalDate } from '@tirek/kernel'
import type { Selectable } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { ServicesSession as Row } from '#platform/db/schema.ts'
import { openDocument, type Sealing } from '#platform/vault/document.ts'
import type { Outcome, SessionWords } from '../domain/delivery.ts'
import { SESSION } from '../store/sealed.ts'

/** One entry about a session; its words stay sealed. */
export interface SessionHead {
  readonly id: string
  readonly region: string
  readonly personId: string
  readonly organisationId: string
  readonly orderId: string
  readonly slotId: string | undefined
  readonly onDay: LocalDate
  readonly startsAt: number
  readonly minutes: number
  readonly outcome: Outcome
  readonly specialistName: string
  readonly recordedOn: LocalDate
  readonly recordedBy: string
  readonly version: number
}

/** An entry with its words. */
export type Session = SessionHead & SessionWords

function toHead(row: Selectable<Row>): SessionHead {
  return {
    id: row.id,
    region: row.region,
    personId: row.person_id,
    organisationId: row.organisation_id,
    orderId: row.order_id,
    slotId: row.slot_id ?? undefined,
    onDay: row.on_day as LocalDate,
    startsAt: row.starts_at,
    minutes: row.minutes,
    outcome: row.outcome as Outcome,
    specialistName: row.specialist_name,
    recordedOn: row.recorded_on as LocalDate,
    recordedBy: row.recorded_by,
    version: row.version,
  }
}

async function withWords(sealing: Sealing, row: Selectable<Row>): Promise<Session> {
  const words = await openDocument(sealing, { field: SESSION, id: row.id }, row.words)
  return { ...toHead(row), ...(words as SessionWords) }
}

/** Entries of an order, newest first. */
export async function listSessions(
  sealing: Sealing,
  orderId: string,
  most = 200,
): Promise<readonly Session[]> {
  const rows = await sealing.db
    .selectFrom('services_session')
    .selectAll()
    .where('order_id', '=', orderId)
    .orderBy('on_day', 'desc')
    .orderBy('starts_at', 'desc')
    .limit(most)
    .execute()
  return Promise.all(rows.map((row) => withWords(sealing, row)))
}

/** One entry with its words. */
export async function findSession(sealing: Sealing, id: string): Promise<Session | undefined> {
  const row = await sealing.db
    .selectFrom('services_session')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && withWords(sealing, row)
}

/** The entry of an order at a time, when there is one. */
export async function findEntryAt(
  db: Tx,
  at: { readonly orderId: string; readonly onDay: LocalDate; readonly startsAt: number },
): Promise<SessionHead | undefined> {
  const row = await db
    .selectFrom('services_session')
    .selectAll()
    .where('order_id', '=', at.orderId)
    .where('on_day', '=', at.onDay)
    .where('starts_at', '=', at.startsAt)
    .executeTakeFirst()
  return row && toHead(row)
}

/** Entries of a meeting on a day, and of a child between two days. */
export async function listEntriesAt(
  db: Tx,
  slotIds: readonly string[],
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
): Promise<readonly SessionHead[]> {
  if (slotIds.length === 0) return []
  const rows = await db
    .selectFrom('services_session')
    .selectAll()
    .where('slot_id', 'in', [...slotIds])
    .where('on_day', '>=', from)
    .where('on_day', '<=', to)
    .execute()
  return rows.map(toHead)
}

/** What came of the sessions of some orders. */
export async function outcomesOf(
  db: Tx,
  orderIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Outcome[]>> {
  if (orderIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('services_session')
    .select(['order_id', 'outcome'])
    .where('order_id', 'in', [...orderIds])
    .execute()
  const found = new Map<string, Outcome[]>()
  for (const { order_id, outcome } of rows)
    found.set(order_id, [...(found.get(order_id) ?? []), outcome as Outcome])
  return found
}

/** What stood in an entry before it was corrected. */
export interface Edition {
  readonly outcome: Outcome
  readonly recordedOn: LocalDate
  readonly recordedBy: string
  readonly correctedOn: LocalDate
  readonly correctedBy: string
}

/** The earlier editions of an entry, newest first. */
export async function listEditions(db: Tx, sessionId: string): Promise<readonly Edition[]> {
  const rows = await db
    .selectFrom('services_session_edition')
    .selectAll()
    .where('session_id', '=', sessionId)
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({
    outcome: row.outcome as Outcome,
    recordedOn: row.recorded_on as LocalDate,
    recordedBy: row.recorded_by,
    correctedOn: row.corrected_on as LocalDate,
    correctedBy: row.corrected_by,
  }))
}

/** What the family was asked to do at home, in the newest entry of each order that asks for something. */
export async function listLatestTasks(
  sealing: Sealing,
  orderIds: readonly string[],
): Promise<readonly { readonly item: string; readonly onDay: LocalDate; readonly homeTask: string }[]> {
  if (orderIds.length === 0) return []
  const rows = await sealing.db
    .selectFrom('services_session')
    .selectAll()
    .distinctOn('order_id')
    .where('order_id', 'in', [...orderIds])
    .where('has_task', '=', true)
    .orderBy('order_id')
    .orderBy('on_day', 'desc')
    .orderBy('starts_at', 'desc')
    .execute()
  const opened = await Promise.all(
    rows.map(async (row) => ({ item: row.item, ...(await withWords(sealing, row)) })),
  )
  return opened.flatMap(({ item, onDay, homeTask }) =>
    homeTask === undefined ? [] : [{ item, onDay, homeTask }],
  )
}
