import { sql } from 'kysely'

/** Whether an id stands in a list of any length: one argument, where `in` has one for each and the protocol only so many. */
export function isAmong(column: string, ids: readonly string[]) {
  return sql<boolean>`${sql.ref(column)} = any (${[...ids]}::uuid[])`
}
