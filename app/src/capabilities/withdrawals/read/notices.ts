import type { LocalDate } from '@tirek/kernel'
import type { Selectable } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { WithdrawalsNotice } from '#platform/db/schema.ts'
import type { Notice, Paper } from '../domain/notice.ts'

const MOST = 100

function toNotice(row: Selectable<WithdrawalsNotice>): Notice {
  const { answered_on: answered, kept_what: what, kept_basis: basis } = row
  const kept = what === null || basis === null ? undefined : { what, basis }
  return {
    id: row.id,
    region: row.region,
    organisationId: row.organisation_id,
    consentId: row.consent_id,
    purpose: row.purpose,
    scope: row.scope,
    receiptNumber: row.receipt_number,
    givenOn: row.given_on as LocalDate,
    papers: row.papers as unknown as Paper[],
    toldOn: row.told_on as LocalDate,
    dueOn: row.due_on as LocalDate,
    answer: answered === null ? undefined : { on: answered as LocalDate, kept },
  }
}

/** A notice of the actor's organisation. */
export async function findNotice(db: Tx, id: string, organisationId: string): Promise<Notice | undefined> {
  const row = await db
    .selectFrom('withdrawals_notice')
    .selectAll()
    .where('id', '=', id)
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst()
  return row && toNotice(row)
}

/** A notice of any organisation; the caller runs as the system. */
export async function findAnyNotice(db: Tx, id: string): Promise<Notice | undefined> {
  const row = await db.selectFrom('withdrawals_notice').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toNotice(row)
}

/** Notices of an organisation: those without an answer, the oldest first, or the latest with one. */
export async function listOfOrganisation(
  db: Tx,
  organisationId: string,
  isAnswered: boolean,
): Promise<readonly Notice[]> {
  const own = db.selectFrom('withdrawals_notice').selectAll().where('organisation_id', '=', organisationId)
  const rows = await (isAnswered
    ? own.where('answered_on', 'is not', null).orderBy('answered_on', 'desc')
    : own.where('answered_on', 'is', null).orderBy('due_on')
  )
    .orderBy('id')
    .limit(MOST)
    .execute()
  return rows.map(toNotice)
}

/** Who was told of a consent. The caller reads as the system, having made sure that the consent is open to the actor. */
export async function listOfConsent(db: Tx, consentId: string): Promise<readonly Notice[]> {
  const rows = await db
    .selectFrom('withdrawals_notice')
    .selectAll()
    .where('consent_id', '=', consentId)
    .orderBy('told_on')
    .orderBy('id')
    .execute()
  return rows.map(toNotice)
}

/** Recipients whose time is over, the longest first. The caller reads as the system. */
export async function listLate(db: Tx, today: LocalDate): Promise<readonly Notice[]> {
  const rows = await db
    .selectFrom('withdrawals_notice')
    .selectAll()
    .where('answered_on', 'is', null)
    .where('due_on', '<', today)
    .orderBy('due_on')
    .orderBy('id')
    .limit(MOST)
    .execute()
  return rows.map(toNotice)
}

/** How many answers an organisation owes, and how many of them are late. */
export async function countOpen(db: Tx, organisationId: string, today: LocalDate) {
  const row = await db
    .selectFrom('withdrawals_notice')
    .select(({ fn }) => [
      fn.countAll<number>().as('count'),
      fn.countAll<number>().filterWhere('due_on', '<', today).as('late'),
      fn.min('due_on').as('next_due'),
    ])
    .where('organisation_id', '=', organisationId)
    .where('answered_on', 'is', null)
    .executeTakeFirstOrThrow()
  const nextDue = (row.next_due ?? undefined) as LocalDate | undefined
  return { count: Number(row.count), late: Number(row.late), nextDue }
}
