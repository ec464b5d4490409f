import type { LocalDate } from '@tirek/kernel'
import { sql } from 'kysely'
import type { Actor } from '#platform/access/actor.ts'
import type { Tx } from '#platform/db/database.ts'
import type { Emergency } from '../domain/emergency.ts'
import { toEmergency } from '../store/emergencies.ts'

const MOST = 100

function select(db: Tx) {
  return db.selectFrom('exceptional_access_emergency').selectAll()
}

/** One emergency access that the actor may see. */
export async function findEmergency(db: Tx, id: string): Promise<Emergency | undefined> {
  const row = await select(db).where('id', '=', id).executeTakeFirst()
  return row && toEmergency(row)
}

/** The accesses of one account, the newest first. */
export async function listOwn(db: Tx, accountId: string): Promise<readonly Emergency[]> {
  const rows = await select(db)
    .where('account_id', '=', accountId)
    .orderBy('opened_at', 'desc')
    .limit(MOST)
    .execute()
  return rows.map(toEmergency)
}

/** The accesses to one file, the newest first. */
export async function listOfPerson(db: Tx, personId: string): Promise<readonly Emergency[]> {
  const rows = await select(db)
    .where('person_id', '=', personId)
    .orderBy('opened_at', 'desc')
    .limit(MOST)
    .execute()
  return rows.map(toEmergency)
}

/** Whose accesses somebody reviews: an officer those of all organisations, a head those of the own; never the own. */
export type Reviewer = Pick<Actor, 'accountId' | 'organisationId' | 'role'>

function reviewedBy(db: Tx, { accountId, organisationId, role }: Reviewer) {
  const others = db.selectFrom('exceptional_access_emergency').where('account_id', '<>', accountId)
  if (role === 'data-protection-officer') return others
  return others.where('organisation_id', '=', organisationId ?? null)
}

/** The accesses that wait for the reviewer, the most urgent first, or those that were reviewed. */
export async function listReviews(
  db: Tx,
  reviewer: Reviewer,
  isDone: boolean,
): Promise<readonly Emergency[]> {
  const rows = await reviewedBy(db, reviewer)
    .selectAll()
    .where('reviewed_at', isDone ? 'is not' : 'is', null)
    .orderBy(isDone ? 'opened_at' : 'review_due_on', isDone ? 'desc' : 'asc')
    .orderBy('id')
    .limit(MOST)
    .execute()
  return rows.map(toEmergency)
}

/** How many accesses wait for the reviewer, and how many of them are overdue. */
export async function countWaiting(
  db: Tx,
  reviewer: Reviewer,
  today: LocalDate,
): Promise<{ readonly count: number; readonly late: number; readonly nextDue: LocalDate | undefined }> {
  const row = await reviewedBy(db, reviewer)
    .where('reviewed_at', 'is', null)
    .select(({ fn }) => [
      fn.countAll<number>().as('count'),
      fn.countAll<number>().filterWhere('review_due_on', '<', today).as('late'),
      fn.min('review_due_on').as('next'),
    ])
    .executeTakeFirstOrThrow()
  const nextDue = (row.next ?? undefined) as LocalDate | undefined
  return { count: Number(row.count), late: Number(row.late), nextDue }
}

/** One reading of the file by the account while the access was open. */
export interface ReadMeanwhile {
  readonly at: Date
  readonly useCase: string
}

/** What was read of the file while an access was open. The caller reads as the system. */
export async function listReadMeanwhile(db: Tx, one: Emergency): Promise<readonly ReadMeanwhile[]> {
  const rows = await db
    .selectFrom('history_access')
    .select(['at', 'use_case'])
    .where('account_id', '=', one.accountId)
    .where('outcome', '=', 'read')
    .where(sql<boolean>`person_ids @> array[${one.personId}::uuid]`)
    .where('at', '>=', one.openedAt)
    .where('at', '<=', one.endedAt ?? one.endsAt)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ at: row.at, useCase: row.use_case }))
}

/** Whether an account has looked at who opened a file since a moment. The caller reads as the system. */
export async function hasLooked(
  db: Tx,
  { accountId, personId, since }: { accountId: string; personId: string; since: Date },
): Promise<boolean> {
  const row = await db
    .selectFrom('history_access')
    .select('id')
    .where('account_id', '=', accountId)
    .where('use_case', '=', 'audit.who-opened')
    .where(sql<boolean>`person_ids @> array[${personId}::uuid]`)
    .where('at', '>=', since)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** How emergency accesses of one organisation came out. */
export interface EmergencyCount {
  readonly organisationId: string | null
  readonly total: number
  readonly justified: number
  readonly unjustified: number
  readonly waiting: number
  readonly overdue: number
}

/** Emergency accesses by organisation, the most first. The caller reads as the system. */
export async function countByOrganisation(db: Tx, today: LocalDate): Promise<readonly EmergencyCount[]> {
  const rows = await db
    .selectFrom('exceptional_access_emergency')
    .select(({ fn }) => [
      'organisation_id as organisationId',
      fn.countAll<number>().as('total'),
      fn.countAll<number>().filterWhere('is_justified', '=', true).as('justified'),
      fn.countAll<number>().filterWhere('is_justified', '=', false).as('unjustified'),
      fn.countAll<number>().filterWhere('reviewed_at', 'is', null).as('waiting'),
      fn
        .countAll<number>()
        .filterWhere((where) =>
          where.and([where('reviewed_at', 'is', null), where('review_due_on', '<', today)]),
        )
        .as('overdue'),
    ])
    .groupBy('organisation_id')
    .orderBy('total', 'desc')
    .orderBy('organisation_id')
    .execute()
  return rows.map((row) => ({
    organisationId: row.organisationId,
    total: Number(row.total),
    justified: Number(row.justified),
    unjustified: Number(row.unjustified),
    waiting: Number(row.waiting),
    overdue: Number(row.overdue),
  }))
}
