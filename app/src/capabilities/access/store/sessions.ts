import type { Act } from '#platform/use-case/act.ts'

/** Ends one session of the actor; false when there is no such one. */
export async function endOwnSession({ db, actor }: Act, sessionId: string): Promise<boolean> {
  const gone = await db
    .deleteFrom('access_session')
    .where('id', '=', sessionId)
    .where('account_id', '=', actor.accountId)
    .executeTakeFirst()
  return Number(gone.numDeletedRows) === 1
}

/** Ends the sessions of the actor but the one of this request; returns how many. */
export async function endOtherSessions({ db, actor }: Act): Promise<number> {
  const own = db.deleteFrom('access_session').where('account_id', '=', actor.accountId)
  const { sessionId } = actor
  const gone = await (sessionId === undefined ? own : own.where('id', '!=', sessionId)).executeTakeFirst()
  return Number(gone.numDeletedRows)
}
