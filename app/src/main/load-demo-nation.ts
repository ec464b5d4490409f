import { legalDay } from '#platform/clock/clock.ts'
import type { DemoSize } from '#platform/config/config.ts'
import type { ServerParts } from '#platform/http/parts.ts'
import { loadDemo } from '../demo/load/load-demo.ts'

/** Children of each size of the demo; the rest of the nation follows from them. */
const CHILDREN: Readonly<Record<Exclude<DemoSize, 'none'>, number>> = { full: 20_000, small: 200 }

const SEED = 'tirek-2026'

/** Loads the demo nation once, in sandbox mode only; a database that already has people is left alone. */
export async function loadDemoNation(ownerUrl: string, parts: ServerParts): Promise<void> {
  const { config, clock } = parts
  if (!config.sandbox || config.demo === 'none') return

  const now = clock.now()
  const { demo, secret } = config
  await loadDemo({
    ownerUrl,
    children: CHILDREN[demo],
    seed: SEED,
    asOf: legalDay(now),
    now,
    secret,
    log: (line) => process.stderr.write(`${line}\n`),
  })
}
