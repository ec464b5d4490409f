import { sql } from 'kysely'
import { openAtTerminals } from '#platform/access/terminal-sessions.ts'
import type { Tx } from '#platform/db/database.ts'
import { HELP_STATES, type HelpState } from '../domain/help.ts'

/** One help at a terminal. */
export interface Help {
  readonly id: string
  readonly terminal: string
  readonly terminalId: string
  readonly organisationId: string
  readonly region: string
  readonly sessionId: string
  /** Who is helped. */
  readonly accountId: string
  readonly personId: string | undefined
  readonly person: string
  readonly state: HelpState
  readonly askedHow: string
  readonly askedAt: Date
  readonly helperId: string | undefined
  readonly helper: string | undefined
  readonly helperRole: string | undefined
  readonly begunAt: Date | undefined
  readonly closedAt: Date | undefined
  readonly helpedWith: readonly string[]
  readonly words: string | undefined
}

const helps = (db: Tx) =>
  db
    .selectFrom('kiosk_help')
    .innerJoin('access_terminal', 'access_terminal.id', 'kiosk_help.terminal_id')
    .innerJoin('access_account', 'access_account.id', 'kiosk_help.account_id')
    .selectAll('kiosk_help')
    .select(['access_terminal.name as terminal', 'access_account.name as person', 'access_account.person_id'])

type Row = Awaited<ReturnType<ReturnType<typeof helps>['execute']>>[number]

function toHelp(row: Row): Help {
  return {
    id: row.id,
    terminal: row.terminal,
    terminalId: row.terminal_id,
    organisationId: row.organisation_id,
    region: row.region,
    sessionId: row.session_id,
    accountId: row.account_id,
    personId: row.person_id ?? undefined,
    person: row.person,
    state: HELP_STATES.find((state) => state === row.state) ?? 'declined',
    askedHow: row.asked_how,
    askedAt: row.asked_at,
    helperId: row.helper_account_id ?? undefined,
    helper: row.helper_name ?? undefined,
    helperRole: row.helper_role ?? undefined,
    begunAt: row.begun_at ?? undefined,
    closedAt: row.closed_at ?? undefined,
    helpedWith: row.helped_with,
    words: row.words ?? undefined,
  }
}

const LAST_DAYS = 30
const DAY_MS = 86_400_000

/** Who calls just now: a call of whoever has gone is over by itself. */
const calls = (db: Tx, organisationId: string, realNow: Date) =>
  helps(db)
    .where('kiosk_help.organisation_id', '=', organisationId)
    .where('state', '=', 'asked')
    .where('session_id', 'in', openAtTerminals(db, realNow))

/** Who calls at the terminals of an organisation just now, and who is being helped until the helper has signed. */
export async function listOpenHelps(db: Tx, organisationId: string, realNow: Date): Promise<readonly Help[]> {
  const begun = helps(db)
    .where('kiosk_help.organisation_id', '=', organisationId)
    .where('state', '=', 'begun')
  const rows = await Promise.all([calls(db, organisationId, realNow).execute(), begun.execute()])
  return rows
    .flat()
    .map(toHelp)
    .toSorted((one, other) => other.askedAt.getTime() - one.askedAt.getTime())
}

/** How many call just now. */
export async function countCalls(db: Tx, organisationId: string, realNow: Date): Promise<number> {
  const { n } = await calls(db, organisationId, realNow)
    .clearSelect()
    .select(sql<string>`count(*)`.as('n'))
    .executeTakeFirstOrThrow()
  return Number(n)
}

/** What was written down at the terminals of an organisation of late. */
export async function listClosedHelps(db: Tx, organisationId: string, now: Date): Promise<readonly Help[]> {
  const rows = await helps(db)
    .where('kiosk_help.organisation_id', '=', organisationId)
    .where('state', 'in', ['ended', 'declined', 'unanswered'])
    .where('asked_at', '>', new Date(now.getTime() - LAST_DAYS * DAY_MS))
    .orderBy('asked_at', 'desc')
    .limit(200)
    .execute()
  return rows.map(toHelp)
}

/** Calls of sessions that are over. */
export async function listLapsed(db: Tx, realNow: Date): Promise<readonly Help[]> {
  const rows = await helps(db)
    .where('state', '=', 'asked')
    .where('session_id', 'not in', openAtTerminals(db, realNow))
    .orderBy('asked_at')
    .execute()
  return rows.map(toHelp)
}

/** One help; who may see it is for the wall to say. */
export async function findHelp(db: Tx, helpId: string): Promise<Help | undefined> {
  const row = await helps(db).where('kiosk_help.id', '=', helpId).executeTakeFirst()
  return row === undefined ? undefined : toHelp(row)
}

/** What is open in a session: asked for or going on. */
export async function findOpenHelp(db: Tx, sessionId: string): Promise<Help | undefined> {
  const row = await helps(db)
    .where('session_id', '=', sessionId)
    .where('state', 'in', ['asked', 'begun'])
    .executeTakeFirst()
  return row === undefined ? undefined : toHelp(row)
}

/** Who has helped the owner of an account, latest first; a call of an earlier session that nobody came to is over. */
export async function listOwnHelps(db: Tx, accountId: string, sessionId: string): Promise<readonly Help[]> {
  const rows = await helps(db)
    .where('account_id', '=', accountId)
    .where((where) => where.or([where('state', '<>', 'asked'), where('session_id', '=', sessionId)]))
    .orderBy('asked_at', 'desc')
    .limit(100)
    .execute()
  return rows.map(toHelp)
}
