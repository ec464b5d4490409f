import type { LocalDate } from '@tirek/kernel'
import { type Selectable, sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { FamilySupportCase } from '#platform/db/schema.ts'
import type { Sealing } from '#platform/vault/document.ts'
import type { CaseState, FamilyCase } from '../domain/family-case.ts'
import { CASE_WORDS, CLOSED_WHY } from '../store/sealed.ts'

const day = (text: string | null) => (text ?? undefined) as LocalDate | undefined

async function toCase({ vault }: Sealing, row: Selectable<FamilySupportCase>): Promise<FamilyCase> {
  const { id, closed_why: why } = row
  return {
    id,
    region: row.region,
    personId: row.person_id,
    askerName: row.asker_name,
    organisationId: row.organisation_id,
    words: await vault.open({ field: CASE_WORDS, id }, row.words),
    state: row.state as CaseState,
    askedOn: row.asked_on as LocalDate,
    takeBy: row.take_by as LocalDate,
    workerId: row.worker_id ?? undefined,
    workerName: row.worker_name ?? undefined,
    takenOn: day(row.taken_on),
    isLate: row.is_late,
    reviewDueOn: day(row.review_due_on),
    closedOn: day(row.closed_on),
    closedBy: (row.closed_by ?? undefined) as FamilyCase['closedBy'],
    closedWhy: why === null ? undefined : await vault.open({ field: CLOSED_WHY, id }, why),
    version: row.version,
  }
}

/** A case that the actor may see; undefined alike for unknown and for closed to the actor. */
export async function findCase(sealing: Sealing, id: string): Promise<FamilyCase | undefined> {
  const row = await sealing.db
    .selectFrom('family_support_case')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && (await toCase(sealing, row))
}

/** The cases of one child's family, the open one first. */
export async function listCasesOf(sealing: Sealing, personId: string): Promise<readonly FamilyCase[]> {
  const rows = await sealing.db
    .selectFrom('family_support_case')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy(sql`state = 'closed'`)
    .orderBy('asked_on', 'desc')
    .limit(10)
    .execute()
  return Promise.all(rows.map((row) => toCase(sealing, row)))
}

export const CASE_LISTS = ['asked', 'mine', 'review'] as const
export type CaseList = (typeof CASE_LISTS)[number]

function listed(db: Tx, list: CaseList, of: { accountId: string; organisationId: string }) {
  const query = db.selectFrom('family_support_case').where('organisation_id', '=', of.organisationId)
  if (list === 'asked') return query.where('state', '=', 'asked')
  const own = query.where('state', '=', 'taken').where('worker_id', '=', of.accountId)
  return list === 'mine' ? own : own.where('review_due_on', 'is not', null)
}

/** The head of a case, without the words of the family. */
export type CaseHead = Pick<
  FamilyCase,
  'id' | 'personId' | 'state' | 'askedOn' | 'takeBy' | 'takenOn' | 'isLate' | 'reviewDueOn'
>

/** Cases of a worker's organisation: those nobody took up, the worker's own, those to be looked at again. */
export async function listCaseHeads(
  db: Tx,
  list: CaseList,
  of: { readonly accountId: string; readonly organisationId: string },
): Promise<readonly CaseHead[]> {
  const rows = await listed(db, list, of)
    .select(['id', 'person_id', 'state', 'asked_on', 'take_by', 'taken_on', 'is_late', 'review_due_on'])
    .orderBy('asked_on')
    .orderBy('id')
    .limit(100)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    state: row.state as CaseState,
    askedOn: row.asked_on as LocalDate,
    takeBy: row.take_by as LocalDate,
    takenOn: day(row.taken_on),
    isLate: row.is_late,
    reviewDueOn: day(row.review_due_on),
  }))
}

/** How many cases stand on a list, and how many of them are late. */
export async function countCases(
  db: Tx,
  list: CaseList,
  of: { readonly accountId: string; readonly organisationId: string },
): Promise<{ readonly count: number; readonly late: number }> {
  return listed(db, list, of)
    .select([
      sql<number>`count(*)::int`.as('count'),
      sql<number>`(count(*) filter (where is_late or review_due_on is not null))::int`.as('late'),
    ])
    .executeTakeFirstOrThrow()
}
