import { createReadStream } from 'node:fs'
import { publishRegistry } from '#capabilities/statistics/use-cases/publish-registry.ts'
import { systemActor } from '#platform/access/actor.ts'
import { legalDay } from '#platform/clock/clock.ts'
import type { DemoSize } from '#platform/config/config.ts'
import { VIDEO_KINDS } from '#platform/files/kinds.ts'
import type { ServerParts } from '#platform/http/parts.ts'
import { loadDemo } from '../demo/load/load-demo.ts'
import { SAMPLE_FILM } from '../demo/load/sign-language/add-films.ts'

/** Children of each size of the demo; the rest of the nation follows from them. */
const CHILDREN: Readonly<Record<Exclude<DemoSize, 'none'>, number>> = { full: 20_000, small: 200 }

const SEED = 'tirek-2026'

/** Loads the demo nation once and publishes its tables, in sandbox mode only; a database that already has people is left alone. */
export async function loadDemoNation(ownerUrl: string, parts: ServerParts): Promise<void> {
  const { config, clock } = parts
  if (!config.sandbox || config.demo === 'none') return

  const now = clock.now()
  const { demo, secret } = config
  const { loaded } = await loadDemo({
    ownerUrl,
    children: CHILDREN[demo],
    seed: SEED,
    asOf: legalDay(now),
    now,
    secret,
    masterKey: parts.masterKeys().present,
    log: (line) => process.stderr.write(`${line}\n`),
  })
  if (!loaded) return
  await parts.files.receive(createReadStream(SAMPLE_FILM), VIDEO_KINDS)
  await publishTables(parts)
}

/** Publishes the tables of the registry as they stand now. */
export async function publishTables({ runner }: Pick<ServerParts, 'runner'>): Promise<void> {
  await runner.run(publishRegistry, {}, { actor: systemActor, lang: 'kk' })
}
