import { loadPeer } from './peer-package.ts'

const PACKAGE = '@duckdb/node-api'
const VERSION = '1.5.6-r.1'

/** What the benchmark uses of a connection. */
interface Connection {
  run(statement: string): Promise<unknown>
  runAndReadAll(statement: string): Promise<{ getRows(): readonly (readonly unknown[])[] }>
  createAppender(table: string): Promise<{
    appendInteger(value: number): void
    appendVarchar(value: string): void
    endRow(): void
    closeSync(): void
  }>
  closeSync(): void
}

interface DuckDb {
  readonly DuckDBInstance: { create(path: string): Promise<{ connect(): Promise<Connection> }> }
}

/** DuckDB in memory: 70 MB that only this comparison needs. */
export async function openDuckDb(): Promise<Connection> {
  const { DuckDBInstance } = loadPeer<DuckDb>(PACKAGE, VERSION)
  return (await DuckDBInstance.create(':memory:')).connect()
}
