import type { LocalDate } from '@tirek/kernel'
import type { Citation, HandOverItemKind, HandOverOwner } from '@tirek/law'
import { type Selectable, sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { HandOverList as Row } from '#platform/db/schema.ts'
import { openDocument, type Sealing } from '#platform/vault/document.ts'
import type { HandOverItem, HandOverList, ItemState, ListState, OwnView } from '../domain/list.ts'
import { NOTE, VIEW } from '../store/sealed.ts'

function toList(row: Selectable<Row>): HandOverList {
  return {
    id: row.id,
    region: row.region,
    personId: row.person_id,
    organisationId: row.organisation_id ?? undefined,
    state: row.state as ListState,
    openedOn: row.opened_on as LocalDate,
    majorityOn: row.majority_on as LocalDate,
    viewOn: (row.view_on ?? undefined) as LocalDate | undefined,
    version: row.version,
  }
}

/** The list of a person whom the actor may see. */
export async function findList(db: Tx, personId: string): Promise<HandOverList | undefined> {
  const row = await db
    .selectFrom('hand_over_list')
    .selectAll()
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row && toList(row)
}

/** The young person's own view, once it was asked. */
export async function findView(sealing: Sealing, personId: string): Promise<OwnView | undefined> {
  const row = await sealing.db
    .selectFrom('hand_over_list')
    .select(['id', 'view'])
    .where('person_id', '=', personId)
    .executeTakeFirst()
  if (row === undefined || row.view === null) return undefined
  return (await openDocument(sealing, { field: VIEW, id: row.id }, row.view)) as OwnView
}

/** The items of a list, the nearest term first. */
export async function listItems({ db, vault }: Sealing, listId: string): Promise<readonly HandOverItem[]> {
  const rows = await db
    .selectFrom('hand_over_item')
    .selectAll()
    .where('list_id', '=', listId)
    .orderBy('due_on')
    .orderBy('id')
    .execute()
  const items = rows.map(async (row) => ({
    id: row.id,
    kind: row.kind as HandOverItemKind,
    owner: row.owner as HandOverOwner,
    dueOn: row.due_on as LocalDate,
    cite: row.cite as unknown as readonly Citation[],
    state: row.state as ItemState,
    note: row.note === null ? undefined : await vault.open({ field: NOTE, id: row.id }, row.note),
    settledOn: (row.settled_on ?? undefined) as LocalDate | undefined,
    settledBy: row.settled_by ?? undefined,
    version: row.version,
  }))
  return Promise.all(items)
}

/** How many items are open and how many of them are past their term; the next term. */
export interface OpenCount {
  readonly open: number
  readonly late: number
  readonly nextDue: LocalDate | undefined
}

/** What is open in a list on a day. */
export async function countOpen(db: Tx, listId: string, today: LocalDate): Promise<OpenCount> {
  const row = await db
    .selectFrom('hand_over_item')
    .select([
      sql<number>`count(*)::int`.as('open'),
      sql<number>`(count(*) filter (where due_on < ${today}))::int`.as('late'),
      sql<LocalDate | null>`min(due_on)`.as('next_due'),
    ])
    .where('list_id', '=', listId)
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow()
  return { open: row.open, late: row.late, nextDue: row.next_due ?? undefined }
}

/** The lists that a worklist may be narrowed to. */
export const WORK_FILTERS = ['all', 'without-view', 'late'] as const
export type WorkFilter = (typeof WORK_FILTERS)[number]

/** Whose lists, as of which day. */
export interface WorkQuestion {
  readonly organisationId: string
  readonly today: LocalDate
}

function ofOrganisation(db: Tx, { organisationId, today }: WorkQuestion, filter: WorkFilter) {
  return db
    .selectFrom('hand_over_list as l')
    .where('l.organisation_id', '=', organisationId)
    .where('l.state', '=', 'preparing')
    .$if(filter === 'without-view', (query) => query.where('l.view_on', 'is', null))
    .$if(filter === 'late', (query) =>
      query.where((where) =>
        where.exists((sub) =>
          sub
            .selectFrom('hand_over_item as i')
            .select('i.id')
            .whereRef('i.list_id', '=', 'l.id')
            .where('i.state', '=', 'open')
            .where('i.due_on', '<', today),
        ),
      ),
    )
}

/** How many lists of a consultation a filter leaves. */
export async function countLists(db: Tx, question: WorkQuestion, filter: WorkFilter): Promise<number> {
  const row = await ofOrganisation(db, question, filter)
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** One page of the lists of a consultation, the nearest majority first. */
export async function listOfOrganisation(
  db: Tx,
  question: WorkQuestion,
  { filter, page, size }: { readonly filter: WorkFilter; readonly page: number; readonly size: number },
): Promise<readonly HandOverList[]> {
  const rows = await ofOrganisation(db, question, filter)
    .selectAll('l')
    .orderBy('l.majority_on')
    .orderBy('l.id')
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  return rows.map(toList)
}
