import type { FastifyInstance } from 'fastify'
import { type Clock, systemClock } from '#platform/clock/clock.ts'
import type { Config } from '#platform/config/config.ts'
import { type Database, openDatabase } from '#platform/db/database.ts'
import { migrate } from '#platform/db/migrate.ts'
import type { Simulators } from '#platform/gateways/simulator/server.ts'
import type { ServerParts } from '#platform/http/parts.ts'
import { telephoneKey } from '#platform/http/sample-routes.ts'
import { buildServer } from '#platform/http/server.ts'
import { startSealer } from '#platform/seal/sealer.ts'
import { sealOldWords } from '#platform/vault/seal-old-words.ts'
import { startWorker } from '#platform/worker/worker.ts'
import { type BuiltAssets, readAssets } from './assets.ts'
import { checkStart } from './boot-checks.ts'
import { checkVault } from './boot-vault.ts'
import { CAPABILITIES } from './capabilities.ts'
import { compose, type Opening } from './compose.ts'
import { loadDemoNation } from './load-demo-nation.ts'
import { loadRegisters } from './load-registers.ts'
import { type OpenDatabase, openStore } from './open-database.ts'
import { openOutside } from './outside.ts'
import { organisationsOfNetwork } from './simulated-catalogue.ts'
import { peopleOfRegistry } from './simulated-people.ts'

/** A composed system on an open database, without its HTTP face. */
export interface System {
  readonly parts: ServerParts
  readonly store: OpenDatabase
  /** Present in sandbox mode only. */
  readonly simulators: Simulators | undefined
  close(): Promise<void>
}

async function fill(config: Config, store: OpenDatabase, parts: ServerParts): Promise<void> {
  await checkStart(config, parts.kysely)
  await checkVault(parts)
  if (store.ownerUrl === '') return
  await loadRegisters(store.ownerUrl, parts)
  await sealOldWords(
    parts.runner.asSystem,
    CAPABILITIES.flatMap(({ sealed = [] }) => sealed),
  )
  await loadDemoNation(store.ownerUrl, parts)
}

async function composeOn(
  config: Config,
  store: OpenDatabase,
  database: Database,
  { built, realClock }: Opening,
) {
  let parts: ServerParts | undefined
  const composed = () => {
    if (parts === undefined) throw new Error('the server is not composed yet')
    return parts
  }
  const runner = () => composed().runner
  const now = () => (parts?.clock ?? systemClock).now()
  const outside = await openOutside(config, {
    people: peopleOfRegistry(runner),
    organisations: organisationsOfNetwork(runner),
    sign: telephoneKey(composed),
    kysely: database.kysely,
    runner,
    now,
  })
  try {
    parts = await compose(config, database, outside, { built, realClock })
    await fill(config, store, parts)
    return { parts, outside }
  } catch (error) {
    await outside.close()
    throw error
  }
}

/** Opens the store, migrates, composes. Whatever was opened is closed again when a step fails. */
export async function openSystem(
  config: Config,
  built: BuiltAssets = readAssets(),
  besideServer = false,
  realClock: Clock = systemClock,
): Promise<System> {
  const store = await openStore(config, besideServer)
  let database: Database | undefined
  try {
    if (store.ownerUrl !== '') await migrate(store.ownerUrl)
    const opened = openDatabase(store.appUrl)
    database = opened
    const { parts, outside } = await composeOn(config, store, opened, { built, realClock })
    const close = async () => {
      await outside.close()
      await opened.close()
      await store.stop()
    }
    return { parts, store, simulators: outside.simulators, close }
  } catch (error) {
    await database?.close()
    await store.stop()
    throw error
  }
}

/** A listening server with its worker. */
export interface RunningServer {
  readonly url: string
  readonly app: FastifyInstance
  readonly system: System
  close(): Promise<void>
}

const WORKER_EVERY_MS = 1_000

/** Starts the whole product. */
export async function startServer(config: Config): Promise<RunningServer> {
  const system = await openSystem(config)
  try {
    const app = await buildServer(system.parts)
    const url = await app.listen({ host: config.host, port: config.port })
    const worker = startWorker(system.parts.worker, WORKER_EVERY_MS)
    const sealer = startSealer(system.parts.sealer, WORKER_EVERY_MS)
    const close = async () => {
      await app.close()
      await worker.stop()
      await sealer.stop()
      await system.close()
    }
    return { url, app, system, close }
  } catch (error) {
    await system.close()
    throw error
  }
}
