import type { ExpressionBuilder } from 'kysely'
import type { DB } from '#platform/db/schema.ts'

/** A session that is not over, for a `where`. `realNow` is real time, not the sandbox's. */
export const isOpenAt = (realNow: Date) => (where: ExpressionBuilder<DB, 'access_session'>) =>
  where.and([
    where('access_session.expires_at', '>', realNow),
    where('access_session.idle_until', '>', realNow),
  ])
