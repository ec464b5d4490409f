import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

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

/** DuckDB in memory, from npm in a folder of its own: 70 MB that only this comparison needs. */
export async function openDuckDb(): Promise<Connection> {
  const folder = join(tmpdir(), `tirek-duckdb-${VERSION}-${process.getuid?.()}`)
  if (!existsSync(join(folder, 'node_modules', PACKAGE))) {
    const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-save']
    const args = ['install', '--prefix', folder, ...flags, `${PACKAGE}@${VERSION}`]
    if (spawnSync('npm', args, { cwd: tmpdir(), stdio: ['ignore', 2, 2] }).status !== 0)
      throw new Error('DuckDB could not be installed: see the message of npm above.')
  }
  const { DuckDBInstance }: DuckDb = createRequire(join(folder, 'package.json'))(PACKAGE)
  return (await DuckDBInstance.create(':memory:')).connect()
}
