import { tmpdir } from 'node:os'
import { openSystem, type System } from '../../app/src/main/run.ts'
import { readConfig } from '../../app/src/platform/config/config.ts'
import { sealWaiting } from '../../app/src/platform/seal/sealer.ts'
import { runDaily } from '../../app/src/platform/worker/jobs.ts'
import { runDue } from '../../app/src/platform/worker/worker.ts'
import type { BenchDatabase } from './database.ts'

/** The product in this process, on a database of the benchmark; its keys are in `folder`. */
export function openOn(database: BenchDatabase, folder: string): Promise<System> {
  const config = readConfig({
    DATABASE_URL: database.embedded.appUrl,
    DATABASE_OWNER_URL: database.embedded.ownerUrl,
    TIREK_DATA: folder,
    TIREK_SANDBOX: '1',
    TIREK_DEMO: 'none',
    TIREK_LOG: 'error',
  })
  const assets = { css: '/static/app.css', js: '/static/app.js', font: '/static/font.woff2' }
  return openSystem(config, { assets, staticFolder: tmpdir() })
}

/**
 * Does what a load in bulk leaves behind: the jobs of the day, terms that have passed, seals of the whole history. A
 * nation in everyday use has none of it, and beside it everything would be measured too slow.
 */
export async function settle(database: BenchDatabase, folder: string): Promise<void> {
  const system = await openOn(database, folder)
  const { worker, sealer } = system.parts
  await runDaily(worker)
  while ((await runDue(worker)).length > 0);
  await sealWaiting(sealer, Number.POSITIVE_INFINITY)
  await system.close()
}
