import type { LocalDate } from '@tirek/kernel'
import type { Selectable } from 'kysely'
import { takenUp } from '#capabilities/programme/index.ts'
import type { Tx } from '#platform/db/database.ts'
import type { ServicesOrder as Row } from '#platform/db/schema.ts'
import { openDocument, type Sealing } from '#platform/vault/document.ts'
import type { AidRoute, Format, Place } from '../domain/catalogue.ts'
import type {
  Channel,
  Funding,
  MeansPlan,
  OrderHead,
  OrderState,
  OrderWords,
  StopReason,
} from '../domain/order.ts'
import { ORDER, PLAN } from '../store/sealed.ts'

/** An order with what was written for it. */
export type Order = OrderHead & OrderWords & { readonly plan: MeansPlan | undefined }

const day = (text: string | null) => (text ?? undefined) as LocalDate | undefined

function placesOf(row: Selectable<Row>) {
  return {
    format: row.format as Format,
    place: row.place as Place,
    funding: row.funding as Funding,
    fundingNote: row.funding_note ?? undefined,
    channel: (row.channel ?? undefined) as Channel | undefined,
    aidRoute: (row.aid_route ?? undefined) as AidRoute | undefined,
  }
}

function daysOf(row: Selectable<Row>) {
  return {
    startsOn: row.starts_on as LocalDate,
    endsOn: row.ends_on as LocalDate,
    noticedOn: day(row.noticed_on),
    orderedOn: row.ordered_on as LocalDate,
    firstSessionOn: day(row.first_session_on),
    endedOn: day(row.ended_on),
  }
}

function toHead(row: Selectable<Row>): OrderHead {
  return {
    id: row.id,
    region: row.region,
    personId: row.person_id,
    organisationId: row.organisation_id,
    directionId: row.direction_id ?? undefined,
    measureId: row.measure_id ?? undefined,
    item: row.item,
    state: row.state as OrderState,
    sessions: row.sessions,
    perWeek: row.per_week,
    minutes: row.minutes,
    specialistId: row.specialist_id,
    specialistName: row.specialist_name,
    missing: row.missing,
    stopReason: (row.stop_reason ?? undefined) as StopReason | undefined,
    version: row.version,
    ...placesOf(row),
    ...daysOf(row),
  }
}

async function withWords(sealing: Sealing, row: Selectable<Row>): Promise<Order> {
  const words = (await openDocument(sealing, { field: ORDER, id: row.id }, row.words)) as OrderWords
  const plan =
    row.plan === null
      ? undefined
      : ((await openDocument(sealing, { field: PLAN, id: row.id }, row.plan)) as MeansPlan)
  return { ...toHead(row), ...words, plan }
}

/** One order that the actor may see. */
export async function findOrder(sealing: Sealing, id: string): Promise<Order | undefined> {
  const row = await sealing.db
    .selectFrom('services_order')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && withWords(sealing, row)
}

/** One order, locked until the end of the transaction; its words stay sealed. */
export async function lockOrder(db: Tx, id: string): Promise<OrderHead | undefined> {
  const row = await db
    .selectFrom('services_order')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && toHead(row)
}

/** Orders for a child that the actor may see, newest first. */
export async function listOrdersOf(sealing: Sealing, personId: string): Promise<readonly Order[]> {
  const rows = await sealing.db
    .selectFrom('services_order')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('ordered_on', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return Promise.all(rows.map((row) => withWords(sealing, row)))
}

/** Orders that rest on a direction; their words stay sealed. */
export async function listOrdersOn(db: Tx, directionId: string): Promise<readonly OrderHead[]> {
  const rows = await db
    .selectFrom('services_order')
    .selectAll()
    .where('direction_id', '=', directionId)
    .execute()
  return rows.map(toHead)
}

/** Orders on a page of the desk. */
export const DESK_PAGE = 50

/** Which orders of a desk: in some states, and perhaps only those that have had no session. */
export interface DeskPart {
  readonly states: readonly OrderState[]
  readonly onlyNotBegun?: boolean
}

function onDesk(db: Tx, organisationId: string, { states, onlyNotBegun = false }: DeskPart) {
  const all = db
    .selectFrom('services_order')
    .where('organisation_id', '=', organisationId)
    .where('state', 'in', [...states])
  return onlyNotBegun ? all.where('first_session_on', 'is', null) : all
}

/** One page of the orders of an organisation, those without a first session on top, the longest waiting first. */
export async function listOrdersAt(
  db: Tx,
  organisationId: string,
  part: DeskPart,
  page: number,
): Promise<readonly OrderHead[]> {
  const rows = await onDesk(db, organisationId, part)
    .selectAll()
    .orderBy('first_session_on', (order) => order.desc().nullsFirst())
    .orderBy('ordered_on')
    .orderBy('id')
    .limit(DESK_PAGE)
    .offset((page - 1) * DESK_PAGE)
    .execute()
  return rows.map(toHead)
}

/** How many orders of an organisation there are of some, and how many of them have had no session. */
export async function countOrdersAt(
  db: Tx,
  organisationId: string,
  part: DeskPart,
): Promise<{ readonly all: number; readonly notBegun: number }> {
  const row = await onDesk(db, organisationId, part)
    .select((eb) => [
      eb.fn.countAll<number>().as('all'),
      eb.fn.countAll<number>().filterWhere('first_session_on', 'is', null).as('not_begun'),
    ])
    .executeTakeFirstOrThrow()
  return { all: Number(row.all), notBegun: Number(row.not_begun) }
}

/** Those of some directions that an order rests on. */
export async function listDirectionsWithOrder(
  db: Tx,
  directionIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (directionIds.length === 0) return new Set()
  const rows = await db
    .selectFrom('services_order')
    .select('direction_id')
    .distinct()
    .where('direction_id', 'in', [...directionIds])
    .execute()
  return new Set(rows.flatMap((row) => row.direction_id ?? []))
}

/** Directions that were taken up and on which no order rests. */
export function directionsWithoutOrder(db: Tx) {
  return takenUp(db).where(({ not, exists, selectFrom }) =>
    not(exists(selectFrom('services_order as o').select('o.id').whereRef('o.direction_id', '=', 'd.id'))),
  )
}

/** How many of those wait at an organisation, and how many of them were accepted up to a day. */
export async function countWaitingDirections(
  db: Tx,
  organisationId: string,
  until: LocalDate,
): Promise<{ readonly all: number; readonly late: number }> {
  const row = await directionsWithoutOrder(db)
    .select((eb) => [
      eb.fn.countAll<number>().as('all'),
      eb.fn.countAll<number>().filterWhere('d.answered_on', '<=', until).as('late'),
    ])
    .where('d.organisation_id', '=', organisationId)
    .executeTakeFirstOrThrow()
  return { all: Number(row.all), late: Number(row.late) }
}

/** Whether anything was ever ordered for a child. */
export async function hasOrders(db: Tx, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom('services_order')
    .select('id')
    .where('person_id', '=', personId)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
