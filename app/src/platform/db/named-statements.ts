import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type pg from 'pg'

/** A statement that came so often is prepared by name; rarer ones (lists of many lengths) are not worth a plan. */
const SEEN_OFTEN = 3
const MOST_NAMED = 300
const MOST_COUNTED = 3_000

/** The plan of a statement went out of date under it, as when a column was added; its connection is not used again. */
const OUTDATED = new Set(['0A000', '26000'])

function isOutdated(error: unknown): boolean {
  return error instanceof Error && 'code' in error && OUTDATED.has(String(error.code))
}

/** Gives the statements of a process that come often a name each. */
export function statementNames(): (sql: string) => string | undefined {
  const names = new Map<string, string>()
  const seen = new Map<string, number>()
  return (sql) => {
    const known = names.get(sql)
    if (known !== undefined || names.size >= MOST_NAMED) return known

    const times = (seen.get(sql) ?? 0) + 1
    if (times < SEEN_OFTEN) {
      if (seen.size >= MOST_COUNTED) seen.clear()
      seen.set(sql, times)
      return undefined
    }
    seen.delete(sql)
    const name = `tirek_${names.size}`
    names.set(sql, name)
    return name
  }
}

function named(client: pg.PoolClient, nameOf: (sql: string) => string | undefined): PostgresPoolClient {
  let isSpoilt = false
  const query = async (sql: string, parameters: readonly unknown[]) => {
    const name = parameters.length === 0 ? undefined : nameOf(sql)
    const values = [...parameters]
    try {
      const result = await (name === undefined
        ? client.query(sql, values)
        : client.query({ name, text: sql, values }))
      // PostgreSQL answers the COMMIT of a failed transaction with a rollback and no error.
      if (sql === 'commit' && result.command === 'ROLLBACK')
        throw new Error('nothing was kept: a statement of the transaction had failed')
      return result
    } catch (error) {
      isSpoilt ||= isOutdated(error)
      throw error
    }
  }
  return { query: query as unknown as PostgresPoolClient['query'], release: () => client.release(isSpoilt) }
}

/**
 * A pool for Kysely whose frequent statements are prepared once on each connection: behind row-level security, planning
 * takes longer than the statement itself. PostgreSQL goes on choosing between a plan for the values and one for all.
 */
export function withNamedStatements(pool: pg.Pool): PostgresPool {
  const nameOf = statementNames()
  const known = new WeakMap<pg.PoolClient, PostgresPoolClient>()
  return {
    connect: async () => {
      const client = await pool.connect()
      const before = known.get(client)
      if (before !== undefined) return before
      const made = named(client, nameOf)
      known.set(client, made)
      return made
    },
    end: () => pool.end(),
  }
}
