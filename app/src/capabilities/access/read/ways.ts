import { isOpenAt } from '#platform/access/open-session.ts'
import type { Act } from '#platform/use-case/act.ts'

/** A session of the actor that is not over. */
export interface OwnSession {
  readonly id: string
  readonly device: string
  readonly method: string
  readonly startedAt: Date
  readonly seenAt: Date
}

/** The sessions of the actor that are not over, the last seen first. */
export async function listOwnSessions({ db, actor, realNow }: Act): Promise<readonly OwnSession[]> {
  const rows = await db
    .selectFrom('access_session')
    .select(['id', 'device', 'method', 'started_at', 'seen_at'])
    .where('account_id', '=', actor.accountId)
    .where(isOpenAt(realNow))
    .orderBy('seen_at', 'desc')
    .orderBy('id')
    .limit(50)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    device: row.device,
    method: row.method,
    startedAt: row.started_at,
    seenAt: row.seen_at,
  }))
}

const MOST_NOTICES = 10

/** What the actor was told of late about the own ways to sign in, the newest first. */
export async function listNotices({ db, actor }: Act) {
  const rows = await db
    .selectFrom('access_notice')
    .select(['id', 'kind', 'at', 'device', 'read_at'])
    .where('account_id', '=', actor.accountId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST_NOTICES)
    .execute()
  return rows.map(({ id, kind, at, device, read_at }) => ({ id, kind, at, device, isNew: read_at === null }))
}

/** The passkeys of the actor, in the order in which they were added. */
export async function listPasskeys({ db, actor }: Act) {
  return db
    .selectFrom('access_passkey')
    .select(['id', 'name', 'made_at', 'used_at', 'credential_id'])
    .where('account_id', '=', actor.accountId)
    .orderBy('made_at')
    .orderBy('id')
    .execute()
}

/** The login name of the actor, and how many recovery codes are left. */
export async function findOwnPassword({ db, actor }: Act) {
  const row = await db
    .selectFrom('access_password as p')
    .select(({ selectFrom }) => [
      'p.login',
      'p.made_at',
      selectFrom('access_recovery_code as c')
        .select(({ fn }) => fn.countAll<string>().as('n'))
        .whereRef('c.account_id', '=', 'p.account_id')
        .where('c.used_at', 'is', null)
        .as('left'),
    ])
    .where('p.account_id', '=', actor.accountId)
    .executeTakeFirst()
  return row && { login: row.login, madeAt: row.made_at, codesLeft: Number(row.left ?? 0) }
}
