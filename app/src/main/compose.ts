import type { Lang } from '@tirek/kernel'
import { keepWish } from '#capabilities/exceptional-access/index.ts'
import { signedFilms } from '#capabilities/sign-language/index.ts'
import { keeperToSign } from '#capabilities/signing/index.ts'
import { publicActor } from '#platform/access/actor.ts'
import { checkRules } from '#platform/access/field-rules.ts'
import { type PermissionTable, permissionTable } from '#platform/access/permission.ts'
import { type Clock, systemClock } from '#platform/clock/clock.ts'
import type { Config } from '#platform/config/config.ts'
import type { Database } from '#platform/db/database.ts'
import { openEds } from '#platform/eds/eds.ts'
import { openShelf } from '#platform/files/shelf.ts'
import type { ServerParts } from '#platform/http/parts.ts'
import { createLog } from '#platform/logging/log.ts'
import { createOidc } from '#platform/oidc/oidc.ts'
import { openSandboxClock } from '#platform/sandbox/sandbox-clock.ts'
import { openSealKeys } from '#platform/seal/key.ts'
import { createRunner } from '#platform/use-case/runner.ts'
import type { AnyUseCase } from '#platform/use-case/use-case.ts'
import { openMasterKeys } from '#platform/vault/master-key.ts'
import type { WorkerParts } from '#platform/worker/parts.ts'
import type { BuiltAssets } from './assets.ts'
import { CAPABILITIES, REACTIONS } from './capabilities.ts'
import { directory } from './directory.ts'
import { menuFor } from './menu.ts'
import type { Outside } from './outside.ts'

function byName(useCases: readonly AnyUseCase[]): ReadonlyMap<string, AnyUseCase> {
  const map = new Map(useCases.map((useCase) => [useCase.name, useCase]))
  if (map.size !== useCases.length) throw new Error('two use cases have one name')
  return map
}

/** What each use case promises to the others; a server that breaks it does not start. */
function checkUseCases(useCases: ReadonlyMap<string, AnyUseCase>, permissions: PermissionTable): void {
  for (const name of useCases.keys())
    if (!permissions.has(name)) throw new Error(`no permission row for ${name}`)
  for (const { action, fields = [] } of permissions.rows) {
    const useCase = useCases.get(action)
    if (useCase !== undefined) checkRules(useCase, fields)
  }
  for (const { name, second, signature, prepare } of useCases.values()) {
    const isAlone = [second, signature, prepare].filter((one) => one !== undefined).length <= 1
    if (!isAlone) throw new Error(`${name} prepares, takes two people or is signed: one of the three`)
  }
}

/** Who warns of which deadlines. */
const WARNINGS = CAPABILITIES.flatMap(({ warnings = {} }) => Object.entries(warnings))

/** What follows in the same transaction from events and from deadlines that begin. */
const FOLLOWS = { reactions: REACTIONS, warnings: new Map(WARNINGS.map(([kind, { at }]) => [kind, at])) }

/** What the worker does: missed terms by kind, outbox messages by kind, jobs. */
function handlers(): Pick<WorkerParts, 'deadlines' | 'warnings' | 'outbox' | 'daily' | 'standing'> {
  return {
    deadlines: Object.assign({}, ...CAPABILITIES.map((capability) => capability.deadlines ?? {})),
    warnings: Object.fromEntries(WARNINGS.map(([kind, { run }]) => [kind, run])),
    outbox: Object.assign({}, ...CAPABILITIES.map((capability) => capability.outbox ?? {})),
    daily: CAPABILITIES.flatMap((capability) => capability.daily ?? []),
    standing: CAPABILITIES.flatMap((capability) => capability.standing ?? []),
  }
}

/** What a system is opened with besides its configuration. */
export interface Opening {
  readonly built: BuiltAssets
  readonly realClock: Clock
}

/** What all capabilities give to the faces of the server. */
function facesOfCapabilities() {
  return {
    pages: CAPABILITIES.flatMap((capability) => capability.pages),
    actions: CAPABILITIES.flatMap((capability) => capability.actions),
    downloads: CAPABILITIES.flatMap((capability) => capability.downloads ?? []),
    uploads: CAPABILITIES.flatMap((capability) => capability.uploads ?? []),
    outsideSignIns: CAPABILITIES.flatMap((capability) => capability.outsideSignIns ?? []),
    catalogues: Object.fromEntries(CAPABILITIES.map((capability) => [capability.name, capability.messages])),
  }
}

/** Puts the server together: one list of capabilities, one runner, three faces. */
export async function compose(
  config: Config,
  database: Database,
  { gateways, journal, mail, simulators, telephone }: Outside,
  { built, realClock }: Opening,
): Promise<ServerParts> {
  const { kysely } = database
  const log = createLog(config.logLevel)
  const sandboxClock = config.sandbox
    ? await openSandboxClock(kysely, config.clockStart, systemClock)
    : undefined
  const clock = sandboxClock ?? realClock

  const { eds, authority } = openEds(config.eds, config, () => realClock.now())

  const sealKeys = openSealKeys(config)
  const masterKeys = openMasterKeys(config)
  const permissions = permissionTable(CAPABILITIES.flatMap((capability) => capability.permissions))
  const files = openShelf(config.dataFolder, config.files)
  const runner = createRunner({
    files,
    kysely,
    clock,
    realClock,
    permissions,
    gateways,
    mail,
    eds,
    oidc: createOidc(config.oidc, () => realClock.now()),
    address: config.address,
    telephoneAddress: config.egovQr ? config.address : undefined,
    secret: config.secret,
    sealKeys: sealKeys.known,
    masterKeys,
    ...FOLLOWS,
    keepWish,
    keepToSign: keeperToSign(() => CAPABILITIES),
    signatures: config.signatures,
  })
  const useCases = byName(CAPABILITIES.flatMap((capability) => capability.useCases))
  checkUseCases(useCases, permissions)

  const worker = { runner, realClock, log, ...handlers() }

  return {
    config,
    kysely,
    runner,
    worker,
    masterKeys,
    sealer: { runner, log, sealKey: sealKeys.signing },
    realClock,
    clock,
    sandboxClock,
    directory,
    telephone,
    simulators,
    channelJournal: journal,
    edsAuthority: authority,
    visitor: publicActor,
    useCases,
    ...facesOfCapabilities(),
    files,
    signedFilm: signedFilms(runner),
    menu: (actor, lang: Lang) => menuFor(actor, lang),
    ...built,
    log,
  }
}
