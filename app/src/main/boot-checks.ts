import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { type Config, SANDBOX_SECRET } from '#platform/config/config.ts'
import type { DB } from '#platform/db/schema.ts'

/** Why this server must not start. */
export class UnsafeStart extends Error {
  override readonly name = 'UnsafeStart'
}

interface RoleFacts {
  readonly privileged: boolean
  readonly owns: number
}

/** The serving role must own nothing and must not pass by row-level security; checked at every start. */
async function checkRole(kysely: Kysely<DB>): Promise<void> {
  const { rows } = await sql<RoleFacts>`
    select (r.rolsuper or r.rolbypassrls) as privileged,
           (select count(*)::int from pg_tables where tableowner = current_user and schemaname = 'public') as owns
    from pg_roles r where r.rolname = current_user`.execute(kysely)
  const role = rows[0]
  if (role === undefined || role.privileged)
    throw new UnsafeStart('the database role of the server passes by row-level security')
  if (role.owns > 0) throw new UnsafeStart('the database role of the server owns tables')
}

/** Production has no demo accounts and no default secret. */
async function checkProduction(config: Config, kysely: Kysely<DB>): Promise<void> {
  if (config.secret === SANDBOX_SECRET)
    throw new UnsafeStart('TIREK_SECRET is not set; production needs its own secret')
  const demo = await kysely
    .selectFrom('access_account')
    .select('id')
    .where('demo', '=', true)
    .limit(1)
    .executeTakeFirst()
  if (demo !== undefined)
    throw new UnsafeStart('the database holds demo accounts; production needs a database of its own')
}

/** Refuses an unsafe start with a clear reason. */
export async function checkStart(config: Config, kysely: Kysely<DB>): Promise<void> {
  await checkRole(kysely)
  if (!config.sandbox) await checkProduction(config, kysely)
}
