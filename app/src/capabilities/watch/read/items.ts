import type { LocalDate } from '@tirek/kernel'
import { type Selectable, sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { WatchItem as Row } from '#platform/db/schema.ts'
import type { ItemState, WatchItem } from '../domain/item.ts'

type Kept = Selectable<Row>

const day = (value: string | null) => (value ?? undefined) as LocalDate | undefined

function toItem(row: Kept): WatchItem {
  const { official_account_id: accountId, official_name: name } = row
  return {
    id: row.id,
    region: row.region,
    personId: row.person_id,
    rule: row.rule,
    subject: { kind: row.subject_kind, id: row.subject_id },
    organisationId: row.organisation_id ?? undefined,
    since: row.since as LocalDate,
    href: row.href,
    state: row.state as ItemState,
    foundOn: row.found_on as LocalDate,
    official: accountId === null || name === null ? undefined : { accountId, name },
    dueOn: row.due_on as LocalDate,
    answeredOn: day(row.answered_on),
    escalatedOn: day(row.escalated_on),
    version: row.version,
  }
}

/** The items of one rule that still stand. The caller reads as the system. */
export async function listOfRule(db: Tx, rule: string): Promise<readonly WatchItem[]> {
  const rows = await db
    .selectFrom('watch_item')
    .selectAll()
    .where('rule', '=', rule)
    .where('state', '<>', 'moved')
    .execute()
  return rows.map(toItem)
}

/** Most items on one page. */
const MOST_LISTED = 100

/** Which of the items that the reader may see: all, or those given to one account. */
export interface ItemsWanted {
  readonly official?: string | undefined
  readonly isEscalated?: boolean | undefined
  /** Without the items of other organisations, which the territory may see as well. */
  readonly organisationId?: string | undefined
}

function wanted(db: Tx, { official, isEscalated, organisationId }: ItemsWanted) {
  let some = db.selectFrom('watch_item').where('state', '<>', 'moved')
  if (official !== undefined) some = some.where('official_account_id', '=', official)
  if (isEscalated === true) some = some.where('escalated_on', 'is not', null)
  if (organisationId !== undefined) some = some.where('organisation_id', '=', organisationId)
  return some
}

/** What stands still, what is due first on top. */
export async function listItems(db: Tx, which: ItemsWanted): Promise<readonly WatchItem[]> {
  const rows = await wanted(db, which)
    .selectAll()
    .orderBy('due_on')
    .orderBy('id')
    .limit(MOST_LISTED)
    .execute()
  return rows.map(toItem)
}

/** How many stand still, and how many of them are past their day. */
export async function countItems(
  db: Tx,
  which: ItemsWanted,
  today: LocalDate,
): Promise<{ readonly count: number; readonly late: number; readonly nextDue: LocalDate | undefined }> {
  const row = await wanted(db, which)
    .select((of) => of.fn.countAll<string>().as('count'))
    .select(sql<string>`count(*) filter (where due_on < ${today})`.as('late'))
    .select((of) => of.fn.min('due_on').as('next_due'))
    .executeTakeFirstOrThrow()
  const nextDue = (row.next_due ?? undefined) as LocalDate | undefined
  return { count: Number(row.count), late: Number(row.late), nextDue }
}

/** One item with what was written about it, sealed. */
export async function findItem(
  db: Tx,
  id: string,
): Promise<{ readonly item: WatchItem; readonly sealedAnswer: string | undefined } | undefined> {
  const row = await db.selectFrom('watch_item').selectAll().where('id', '=', id).executeTakeFirst()
  return row && { item: toItem(row), sealedAnswer: row.answer ?? undefined }
}

/** What stands still about one person. */
export async function listOfPerson(db: Tx, personId: string): Promise<readonly WatchItem[]> {
  const rows = await db
    .selectFrom('watch_item')
    .selectAll()
    .where('person_id', '=', personId)
    .where('state', '<>', 'moved')
    .orderBy('since')
    .execute()
  return rows.map(toItem)
}
