import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { withNamedStatements } from './named-statements.ts'
import type { DB } from './schema.ts'

/** One transaction (or one connection) of the database with the claims of the actor set. */
export type Tx = Kysely<DB>

/** The pool of the serving process. */
export interface Database {
  readonly kysely: Kysely<DB>
  close(): Promise<void>
}

const DATE = 1082
const INT8 = 20

// Legal days stay text ('YYYY-MM-DD'): a date must never become an instant.
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text') => {
    if (oid === DATE) return (text: string) => text
    if (oid === INT8) return Number
    return pg.types.getTypeParser(oid, format)
  }) as pg.CustomTypesConfig['getTypeParser'],
}

/** Opens a pool. `max` is the number of connections; a statement may run, or a connection be waited for, 15 s. */
export function openDatabase(url: string, max = 10): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    types,
    statement_timeout: 15_000,
    idleTimeoutMillis: 30_000,
    connectionTimeoutMillis: 15_000,
    idle_in_transaction_session_timeout: 60_000,
  })
  // A connection that is lost fails its query; without these it would end the process.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  const kysely = new Kysely<DB>({ dialect: new PostgresDialect({ pool: withNamedStatements(pool) }) })
  return { kysely, close: () => kysely.destroy() }
}
