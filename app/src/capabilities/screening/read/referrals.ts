import type { LocalDate } from '@tirek/kernel'
import { type Selectable, sql } from 'kysely'
import { isAmong } from '#platform/db/among.ts'
import type { Tx } from '#platform/db/database.ts'
import type { ScreeningReferral } from '#platform/db/schema.ts'
import {
  isUnderWay,
  REFERRAL_STATES,
  type Referral,
  type ReferralObject,
  type ReferralState,
} from '../domain/referral.ts'
import type { Risk } from '../domain/risk.ts'

function toReferral(row: Selectable<ScreeningReferral>): Referral {
  return {
    id: row.id,
    region: row.region,
    personId: row.person_id,
    riskId: row.risk_id,
    object: row.object as ReferralObject,
    fromOrganisationId: row.from_organisation_id,
    toOrganisationId: row.to_organisation_id,
    consentId: row.consent_id,
    state: row.state as ReferralState,
    sentOn: row.sent_on as LocalDate,
    sentBy: row.sent_by,
    dueOn: row.due_on as LocalDate,
    answeredOn: (row.answered_on ?? undefined) as LocalDate | undefined,
    answeredBy: row.answered_by ?? undefined,
    reason: row.reason ?? undefined,
    version: row.version,
  }
}

/** Everything that was sent about several children, newest first. */
export async function listReferrals(db: Tx, personIds: readonly string[]): Promise<readonly Referral[]> {
  if (personIds.length === 0) return []
  const rows = await db
    .selectFrom('screening_referral')
    .selectAll()
    .where(isAmong('person_id', personIds))
    .orderBy('sent_on', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(toReferral)
}

/** What the follow-up asks of a referral. */
export type LiveReferral = Pick<
  Referral,
  'riskId' | 'personId' | 'object' | 'state' | 'toOrganisationId' | 'sentOn'
>

/** What is under way about many children, newest first; only what the follow-up asks. */
export async function listLiveReferrals(
  db: Tx,
  risks: readonly Pick<Risk, 'personId' | 'region'>[],
): Promise<readonly LiveReferral[]> {
  if (risks.length === 0) return []
  const rows = await db
    .selectFrom('screening_referral')
    .select(['risk_id', 'person_id', 'object', 'state', 'to_organisation_id', 'sent_on'])
    .where(
      isAmong(
        'person_id',
        risks.map((risk) => risk.personId),
      ),
    )
    // A referral stands where its risk does; without this every child is looked for in every region of the country.
    .where('region', 'in', [...new Set(risks.map((risk) => risk.region))])
    .where(
      'state',
      'in',
      REFERRAL_STATES.filter((state) => isUnderWay({ state })),
    )
    .orderBy('sent_on', 'desc')
    .execute()
  return rows.map((row) => ({
    riskId: row.risk_id,
    personId: row.person_id,
    object: row.object as ReferralObject,
    state: row.state as ReferralState,
    toOrganisationId: row.to_organisation_id,
    sentOn: row.sent_on as LocalDate,
  }))
}

/** One referral that the actor may see. */
export async function findReferral(db: Tx, referralId: string): Promise<Referral | undefined> {
  const row = await db
    .selectFrom('screening_referral')
    .selectAll()
    .where('id', '=', referralId)
    .executeTakeFirst()
  return row === undefined ? undefined : toReferral(row)
}

/** One page of what came to a PMPC. */
export interface InboxQuestion {
  readonly organisationId: string
  readonly states: readonly ReferralState[]
  /** From 1 on. */
  readonly page: number
}

/** Referrals on one page of the inbox. */
export const INBOX_PAGE = 50

/** One line for what was sent about a child on one day by one organisation: one object, or both. */
function sentTogether(db: Tx, organisationId: string, states: readonly ReferralState[]) {
  return db
    .selectFrom('screening_referral')
    .select(({ fn }) => [
      'person_id',
      'sent_on',
      'from_organisation_id',
      fn.max('answered_on').as('answered_on'),
      fn.min('due_on').as('due_on'),
    ])
    .where('to_organisation_id', '=', organisationId)
    .where('state', 'in', [...states])
    .groupBy(['person_id', 'sent_on', 'from_organisation_id'])
}

/**
 * What came to a PMPC: what waits by its answer day, the nearest first; what is answered by the day, newest first. Objects
 * that were sent together stand together on one page.
 */
export async function listInbox(
  db: Tx,
  { organisationId, states, page }: InboxQuestion,
): Promise<readonly Referral[]> {
  const onPage = sentTogether(db, organisationId, states)
    .orderBy('answered_on', (order) => order.desc().nullsFirst())
    .orderBy('due_on')
    .orderBy('person_id')
    .orderBy('sent_on')
    .limit(INBOX_PAGE)
    .offset((page - 1) * INBOX_PAGE)
  const rows = await db
    .selectFrom('screening_referral as r')
    .innerJoin(onPage.as('g'), (join) =>
      join
        .onRef('g.person_id', '=', 'r.person_id')
        .onRef('g.sent_on', '=', 'r.sent_on')
        .onRef('g.from_organisation_id', '=', 'r.from_organisation_id'),
    )
    .selectAll('r')
    .where('r.to_organisation_id', '=', organisationId)
    .where('r.state', 'in', [...states])
    .orderBy('g.answered_on', (order) => order.desc().nullsFirst())
    .orderBy('g.due_on')
    .orderBy('r.person_id')
    .orderBy('r.sent_on')
    .orderBy('r.object', 'desc')
    .execute()
  return rows.map(toReferral)
}

/** Objects that no longer travel, as a PMPC must know of; no child is named. */
export async function listNotices(db: Tx, organisationId: string) {
  const rows = await db
    .selectFrom('screening_notice')
    .select(['object', 'sent_on', 'withdrawn_on'])
    .where('organisation_id', '=', organisationId)
    .orderBy('withdrawn_on', 'desc')
    .orderBy('id', 'desc')
    .limit(INBOX_PAGE)
    .execute()
  return rows.map((row) => ({
    object: row.object as ReferralObject,
    sentOn: row.sent_on as LocalDate,
    withdrawnOn: row.withdrawn_on as LocalDate,
  }))
}

/** How many referrals came to a PMPC and stand in these states, and how many of them are past their answer day. */
export async function countInbox(
  db: Tx,
  organisationId: string,
  states: readonly ReferralState[],
  today: LocalDate,
): Promise<{ readonly count: number; readonly late: number; readonly nextDue: LocalDate | undefined }> {
  const row = await db
    .selectFrom(sentTogether(db, organisationId, states).as('g'))
    .select((select) => [
      select.fn.countAll<number>().as('count'),
      select.fn.min('g.due_on').as('next_due'),
      select.fn.countAll<number>().filterWhere('g.due_on', '<', today).as('late'),
    ])
    .executeTakeFirstOrThrow()
  const nextDue = (row.next_due ?? undefined) as LocalDate | undefined
  return { count: Number(row.count), late: Number(row.late), nextDue }
}

/** Objects that wait for an answer longer than the service level of the project; counts only. */
export async function countLateAnswers(
  db: Tx,
  regions: readonly string[],
  today: LocalDate,
  /** Only what these organisations sent. */
  organisationIds?: readonly string[],
): Promise<number> {
  const row = await db
    .selectFrom('screening_referral')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('state', '=', 'sent')
    .where('due_on', '<', today)
    .where('region', 'in', [...regions])
    .$if(organisationIds !== undefined, (query) =>
      query.where(sql<boolean>`from_organisation_id = any (${[...(organisationIds ?? [])]}::uuid[])`),
    )
    .executeTakeFirstOrThrow()
  return Number(row.count)
}
