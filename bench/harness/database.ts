import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type EmbeddedDatabase, startEmbedded } from '../../app/src/platform/db/embedded/embedded.ts'
import { migrate } from '../../app/src/platform/db/migrate.ts'

/** A durable PostgreSQL of its own for one benchmark, migrated and empty; everything goes when it is closed. */
export interface BenchDatabase {
  readonly embedded: EmbeddedDatabase
  /** Sees every row of the product's database. */
  readonly superUrl: string
  close(): Promise<void>
}

const projectDir = new URL('../..', import.meta.url).pathname.replace(/\/$/, '')

/** Starts it in the temporary folder. */
export async function startDatabase(): Promise<BenchDatabase> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tirek-bench-'))
  const embedded = await startEmbedded({ projectDir, dataDir })
  await migrate(embedded.ownerUrl)
  const superUrl = new URL(embedded.superUrl)
  superUrl.pathname = new URL(embedded.ownerUrl).pathname
  return {
    embedded,
    superUrl: superUrl.href,
    close: async () => {
      await embedded.stop()
      for (const folder of new Set([dataDir, embedded.dataDir]))
        rmSync(folder, { recursive: true, force: true })
    },
  }
}
