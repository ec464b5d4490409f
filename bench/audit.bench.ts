import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { showChild } from '../app/src/capabilities/registry/index.ts'
import { openSystem } from '../app/src/main/run.ts'
import type { Actor } from '../app/src/platform/access/actor.ts'
import { readConfig } from '../app/src/platform/config/config.ts'
import { startSealer } from '../app/src/platform/seal/sealer.ts'
import type { AnyUseCase } from '../app/src/platform/use-case/use-case.ts'
import { type BenchDatabase, startDatabase } from './harness/database.ts'
import { quantile, report } from './harness/results.ts'

const READS = 2_000
const WARM = 200
const TURNS = 20
const LEAST_RATIO = 0.3
const SEAL_EVERY_MS = 1_000
const benchmark = 'audit'

interface Reader {
  readonly actor: Actor
  readonly children: readonly string[]
}

/** A child's record read with its note in the log and the sealing of it, beside the same reading without a trace. */
async function main(): Promise<void> {
  const database = await startDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'tirek-bench-audit-'))
  try {
    await measure(database, folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
    await database.close()
  }
}

async function measure(database: BenchDatabase, folder: string): Promise<void> {
  const { appUrl, ownerUrl } = database.embedded
  const config = readConfig({
    DATABASE_URL: appUrl,
    DATABASE_OWNER_URL: ownerUrl,
    TIREK_DATA: folder,
    TIREK_DEMO: 'small',
    TIREK_LOG: 'error',
  })
  const assets = { css: '', js: '', font: '' }
  const system = await openSystem(config, { assets, staticFolder: folder })
  const sealer = startSealer(system.parts.sealer, SEAL_EVERY_MS)
  try {
    const reader = await findReader(database.superUrl)
    const { reads: _reads, ...unnoted } = showChild
    const read = async (useCase: AnyUseCase, at: number) => {
      const childId = reader.children[at % reader.children.length]
      const answer = await system.parts.runner.run(useCase, { childId }, { actor: reader.actor, lang: 'kk' })
      if (!answer.ok) throw new Error(`a reading was refused: ${answer.error.code}`)
    }
    await times(WARM, (at) => read(showChild, at))
    await times(WARM, (at) => read(unnoted, at))
    const taken: { readonly noted: number[]; readonly bare: number[] } = { noted: [], bare: [] }
    for (let turn = 0; turn < TURNS; turn++) {
      taken.noted.push(...(await times(READS / TURNS, (at) => read(showChild, at))))
      taken.bare.push(...(await times(READS / TURNS, (at) => read(unnoted, at))))
    }
    const perSecond = (samples: readonly number[]) =>
      (1000 * samples.length) / samples.reduce((sum, one) => sum + one, 0)
    const bare = perSecond(taken.bare)
    report([
      {
        benchmark,
        what: 'readings with audit and sealing, of readings without',
        value: perSecond(taken.noted) / bare,
        unit: 'of peer',
        limit: { at: 'least', value: LEAST_RATIO },
        peer: { what: 'readings without a trace, per second', value: bare },
      },
      { benchmark, what: 'median of a reading with audit', value: quantile(taken.noted, 0.5), unit: 'ms' },
      { benchmark, what: 'median of a reading without', value: quantile(taken.bare, 0.5), unit: 'ms' },
    ])
  } finally {
    await sealer.stop()
    await system.close()
  }
}

async function times(count: number, work: (at: number) => Promise<void>): Promise<readonly number[]> {
  const taken: number[] = []
  for (let at = 0; at < count; at++) {
    const began = performance.now()
    await work(at)
    taken.push(performance.now() - began)
  }
  return taken
}

/** A head of a PMPC and the children whose files are open to it. */
async function findReader(superUrl: string): Promise<Reader> {
  const client = new pg.Client({ connectionString: superUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ party_id: string; children: string[]; regions: string[] }>(`
      select party_id, array_agg(distinct person_id) as children, array_agg(distinct region) as regions from access_party
      where party_kind = 'organisation' and relation = 'consultation' and until is null
      group by party_id order by count(*) desc limit 1`)
    const found = rows[0]
    if (found === undefined) throw new Error('no file is open to any PMPC')
    const actor: Actor = {
      accountId: '019a0000-0000-7000-8000-000000000001',
      role: 'pmpc-head',
      organisationId: found.party_id,
      regions: found.regions,
      name: 'Bench',
    }
    return { actor, children: found.children }
  } finally {
    await client.end()
  }
}

await main()
