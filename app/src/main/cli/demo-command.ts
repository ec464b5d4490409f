import { legalDay } from '#platform/clock/clock.ts'
import { loadDemo } from '../../demo/load/load-demo.ts'
import { publishTables } from '../load-demo-nation.ts'
import type { System } from '../run.ts'
import type { Arguments } from './arguments.ts'

const USUAL_CHILDREN = 20_000
const USUAL_SEED = 'demo'
const MOST_CHILDREN = 10_000_000

/** `tirek demo --children 100000 [--seed word]`: loads the demo nation into an empty sandbox; returns the exit code. */
export async function demoCommand(system: System, given: Arguments): Promise<number> {
  const { config, clock } = system.parts
  const children = Number(given.flags['children'] ?? USUAL_CHILDREN)
  if (!config.sandbox || system.store.ownerUrl === '') {
    process.stderr.write(
      'The demo nation is loaded in sandbox mode only, by the role that owns the schema.\n',
    )
    return 1
  }
  if (!Number.isInteger(children) || children < 1 || children > MOST_CHILDREN) {
    process.stderr.write(`--children must be a whole number from 1 to ${MOST_CHILDREN}\n`)
    return 2
  }

  const now = clock.now()
  const loaded = await loadDemo({
    ownerUrl: system.store.ownerUrl,
    children,
    seed: given.flags['seed'] ?? USUAL_SEED,
    asOf: legalDay(now),
    now,
    secret: config.secret,
    masterKey: system.parts.masterKeys().present,
    log: (line) => process.stdout.write(`${line}\n`),
  })
  if (loaded.loaded) await publishTables(system.parts)
  const words = loaded.loaded
    ? `Loaded ${loaded.children} children, ${loaded.rows} rows, into ${system.store.describe}\n`
    : 'Nothing was loaded: this database holds people already. Choose an empty folder with TIREK_DATA.\n'
  process.stdout.write(words)
  return loaded.loaded ? 0 : 1
}
