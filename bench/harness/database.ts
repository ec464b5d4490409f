import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type EmbeddedDatabase, startEmbedded } from '../../app/src/platform/db/embedded/embedded.ts'
import { migrate } from '../../app/src/platform/db/migrate.ts'

/** A durable PostgreSQL of its own for one benchmark, migrated; everything goes when it is closed, unless it is kept. */
export interface BenchDatabase {
  readonly embedded: EmbeddedDatabase
  /** Sees every row of the product's database. */
  readonly superUrl: string
  close(): Promise<void>
}

const projectDir = new URL('../..', import.meta.url).pathname.replace(/\/$/, '')

/** Starts it in the temporary folder; in `keptIn` it stays afterwards, and is found again by the next run. */
export async function startDatabase(keptIn?: string): Promise<BenchDatabase> {
  if (keptIn !== undefined) mkdirSync(keptIn, { recursive: true, mode: 0o700 })
  const dataDir = keptIn ?? mkdtempSync(join(tmpdir(), 'tirek-bench-'))
  const embedded = await startEmbedded({ projectDir, dataDir })
  await migrate(embedded.ownerUrl)
  const superUrl = new URL(embedded.superUrl)
  superUrl.pathname = new URL(embedded.ownerUrl).pathname
  return {
    embedded,
    superUrl: superUrl.href,
    close: async () => {
      await embedded.stop()
      if (keptIn !== undefined) return
      for (const folder of new Set([dataDir, embedded.dataDir]))
        rmSync(folder, { recursive: true, force: true })
    },
  }
}
