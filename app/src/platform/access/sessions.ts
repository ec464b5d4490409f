import { err, ok, type Result } from '@tirek/kernel'
import type { Kysely, Selectable } from 'kysely'
import { newToken, sha256 } from '#platform/bytes/hash.ts'
import { MOST_PURGED } from '#platform/config/limits.ts'
import type { Tx } from '#platform/db/database.ts'
import type { AccessAccount, AccessSession, DB } from '#platform/db/schema.ts'
import { uuidAt } from '#platform/use-case/ids.ts'
import type { Refusal } from '#platform/use-case/refusal.ts'
import type { Actor } from './actor.ts'
import { actsForOf, recordedName } from './acts-for.ts'
import { isOpenAt } from './open-session.ts'
import { isFamily, isRole, type Role } from './roles.ts'
import { SEEN_EVERY_MS, sessionLimits } from './session-limits.ts'
import { provesNow, type SignInMethod } from './sign-in-method.ts'
import { type AtTerminal, TERMINAL_FAMILIES } from './terminal.ts'
import { terminalLimits } from './terminal-limits.ts'
import { renewSession } from './terminal-sessions.ts'

/** How somebody came in: the way of the sign-in, and the device in plain words (`describeDevice`). */
export interface Entry {
  readonly method: SignInMethod
  readonly device: string
  /** The terminal at which it was: the session is good there alone, and short. */
  readonly terminalId?: string | undefined
  /** The token of the session that the browser of the terminal has: a fresh proof of the same person goes on in it. */
  readonly former?: string | undefined
}

/** Reads an account as an actor; undefined when its role is no longer known. */
export function toActor(row: Selectable<AccessAccount>): Actor | undefined {
  if (!isRole(row.role)) return undefined
  const actsFor = actsForOf(row)
  return {
    accountId: row.id,
    role: row.role,
    regions: row.regions,
    name: recordedName(row.name, actsFor),
    ...(actsFor === undefined ? {} : { actsFor }),
    ...(row.person_id === null ? {} : { personId: row.person_id }),
    ...(row.organisation_id === null ? {} : { organisationId: row.organisation_id }),
    ...(row.specialty === null ? {} : { specialty: row.specialty }),
  }
}

const SECOND_MS = 1000

function after(moment: Date, ms: number): Date {
  return new Date(moment.getTime() + ms)
}

/** How long a session lasts; `idleSeconds` where that is not the term of the role. */
interface Lasts {
  readonly idleMs: number
  readonly absoluteMs: number
  readonly idleSeconds: number | null
}

function limitsAtTerminal(realNow: Date): Lasts {
  const { idleSeconds, wholeMs } = terminalLimits(realNow)
  return { idleSeconds, idleMs: idleSeconds * SECOND_MS, absoluteMs: wholeMs }
}

async function roleOf(kysely: Kysely<DB>, accountId: string): Promise<Role> {
  const row = await kysely
    .selectFrom('access_account')
    .select('role')
    .where('id', '=', accountId)
    .executeTakeFirst()
  return row !== undefined && isRole(row.role) ? row.role : 'public'
}

/**
 * Starts a session of somebody who has proved who they are, and returns its opaque token; only the hash is stored.
 * At a terminal it is refused to whoever is no family, and goes on in the former one of the same person.
 * `realNow` is real time, not the sandbox's.
 */
export async function startSession(
  kysely: Kysely<DB>,
  accountId: string,
  realNow: Date,
  entry: Entry,
): Promise<Result<string, Refusal>> {
  const role = await roleOf(kysely, accountId)
  const { terminalId, former, method, device } = entry
  if (terminalId === undefined)
    return ok(
      await insertSession(kysely, accountId, realNow, entry, { ...sessionLimits(role), idleSeconds: null }),
    )
  if (!isFamily({ role })) return err(TERMINAL_FAMILIES)
  const again = { accountId, terminalId, method, device }
  const renewed = former === undefined ? undefined : await renewSession(kysely, { ...again, former }, realNow)
  return ok(renewed ?? (await insertSession(kysely, accountId, realNow, entry, limitsAtTerminal(realNow))))
}

async function insertSession(
  kysely: Kysely<DB>,
  accountId: string,
  realNow: Date,
  { method, device, terminalId }: Entry,
  { idleMs, absoluteMs, idleSeconds }: Lasts,
): Promise<string> {
  const token = newToken()
  await kysely
    .insertInto('access_session')
    .values({
      id: uuidAt(realNow),
      token_hash: sha256(token),
      account_id: accountId,
      method,
      device,
      started_at: realNow,
      proved_at: provesNow(method) ? realNow : null,
      seen_at: realNow,
      idle_until: after(realNow, idleMs),
      expires_at: after(realNow, absoluteMs),
      terminal_id: terminalId ?? null,
      idle_seconds: idleSeconds,
    })
    .execute()
  return token
}

interface Seen {
  readonly session_id: string
  readonly seen_at: Date
  readonly idle_seconds: number | null
}

/** A session is noted as seen at most so often; one that may pause for seconds only, at every request. */
async function noteSeen(kysely: Kysely<DB>, seen: Seen, { role }: Actor, realNow: Date) {
  const { session_id, seen_at, idle_seconds } = seen
  if (idle_seconds === null && realNow.getTime() - seen_at.getTime() < SEEN_EVERY_MS) return
  const idleMs = idle_seconds === null ? sessionLimits(role).idleMs : idle_seconds * SECOND_MS
  await kysely
    .updateTable('access_session')
    .set({ seen_at: realNow, idle_until: after(realNow, idleMs) })
    .where('id', '=', session_id)
    .execute()
}

type TerminalColumns = Pick<
  Selectable<AccessSession>,
  'terminal_id' | 'idle_seconds' | 'help_id' | 'helper' | 'helper_role'
>

function atTerminal(row: TerminalColumns): { terminal?: AtTerminal } {
  const { terminal_id: id, idle_seconds: idleSeconds, help_id: helpId, helper: name, helper_role: role } = row
  if (id === null || idleSeconds === null) return {}
  if (helpId === null || name === null || role === null || !isRole(role))
    return { terminal: { id, idleSeconds } }
  return { terminal: { id, idleSeconds, help: { helpId, name, role } } }
}

/**
 * The actor of a token, or undefined when it is unknown or over. A session of a terminal is good at its terminal alone,
 * while that is switched on; at a terminal no other session is (`terminalToken` is the mark of the device).
 */
export async function findActor(
  kysely: Kysely<DB>,
  token: string,
  realNow: Date,
  terminalToken?: string,
): Promise<Actor | undefined> {
  const row = await kysely
    .selectFrom('access_session')
    .innerJoin('access_account', 'access_account.id', 'access_session.account_id')
    .selectAll('access_account')
    .select(({ selectFrom }) => [
      'access_session.id as session_id',
      'seen_at',
      'proved_at',
      'terminal_id',
      'idle_seconds',
      'help_id',
      'helper',
      'helper_role',
      selectFrom('access_notice')
        .select(({ fn }) => fn.countAll<string>().as('n'))
        .whereRef('access_notice.account_id', '=', 'access_account.id')
        .where('read_at', 'is', null)
        .as('news'),
    ])
    .where('token_hash', '=', sha256(token))
    .where(isOpenAt(realNow))
    .where('closed_at', 'is', null)
    .where((where) =>
      terminalToken === undefined
        ? where('terminal_id', 'is', null)
        : where('terminal_id', '=', onTerminal(kysely, terminalToken)),
    )
    .executeTakeFirst()
  const actor = row === undefined ? undefined : toActor(row)
  if (row === undefined || actor === undefined) return undefined
  if (row.terminal_id !== null && !isFamily(actor)) return undefined
  await noteSeen(kysely, row, actor, realNow)
  return {
    ...actor,
    sessionId: row.session_id,
    ...atTerminal(row),
    ...(row.proved_at === null ? {} : { provedAt: row.proved_at }),
    ...(Number(row.news) === 0 ? {} : { news: Number(row.news) }),
  }
}

function onTerminal(kysely: Kysely<DB>, terminalToken: string) {
  return kysely
    .selectFrom('access_terminal')
    .select('access_terminal.id')
    .where('token_hash', '=', sha256(terminalToken))
    .where('switched_off_at', 'is', null)
}

/** Ends a session. */
export async function endSession(kysely: Kysely<DB>, token: string): Promise<void> {
  await kysely.deleteFrom('access_session').where('token_hash', '=', sha256(token)).execute()
}

/** Ends every session of an account. */
export async function endSessionsOf(tx: Tx, accountId: string): Promise<void> {
  await tx.deleteFrom('access_session').where('account_id', '=', accountId).execute()
}

/** A form that somebody went on writing in is known for so long after its session (`session-over`). */
const OVER_KNOWN_MS = 12 * 60 * 60 * 1000

/** Forgets a batch of sessions that are over; returns how many. */
export async function forgetSessions(tx: Tx, realNow: Date): Promise<number> {
  const old = tx
    .selectFrom('access_session')
    .select('token_hash')
    .where((where) =>
      where.or([where('expires_at', '<', realNow), where('idle_until', '<', after(realNow, -OVER_KNOWN_MS))]),
    )
    .limit(MOST_PURGED)
  const gone = await tx.deleteFrom('access_session').where('token_hash', 'in', old).executeTakeFirst()
  return Number(gone.numDeletedRows)
}
