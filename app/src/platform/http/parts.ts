import type { Lang } from '@tirek/kernel'
import type { Kysely } from 'kysely'
import type { Actor } from '#platform/access/actor.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Config } from '#platform/config/config.ts'
import type { DB } from '#platform/db/schema.ts'
import type { SandboxAuthority } from '#platform/eds/sandbox/authority.ts'
import type { FileShelf } from '#platform/files/shelf.ts'
import type { ChannelJournal } from '#platform/gateways/journal.ts'
import type { Simulators } from '#platform/gateways/simulator/server.ts'
import type { Assets, NavItem, SignedFilm } from '#platform/i18n/view.ts'
import type { Log } from '#platform/logging/log.ts'
import type { SandboxDirectory } from '#platform/sandbox/accounts.ts'
import type { SandboxClock } from '#platform/sandbox/sandbox-clock.ts'
import type { SealerParts } from '#platform/seal/sealer.ts'
import type { Runner } from '#platform/use-case/runner.ts'
import type { AnyUseCase } from '#platform/use-case/use-case.ts'
import type { MasterKeys } from '#platform/vault/master-key.ts'
import type { WorkerParts } from '#platform/worker/parts.ts'
import type { Action, DownloadRoute, OutsideSignIn, Page, Upload } from './page.ts'
import type { Catalogues } from './words.ts'

/** Everything that the HTTP face needs; put together in `main/compose.ts`. */
export interface ServerParts {
  readonly config: Config
  readonly kysely: Kysely<DB>
  readonly runner: Runner
  readonly worker: WorkerParts
  /** The keys that seal the keys of the people; the start and the load of the demo ask for them. */
  readonly masterKeys: () => MasterKeys
  /** Has the key that seals the history; nothing else has. */
  readonly sealer: SealerParts
  readonly realClock: Clock
  readonly clock: Clock
  /** Present in sandbox mode only. */
  readonly sandboxClock: SandboxClock | undefined
  readonly directory: SandboxDirectory
  /** The simulated telephone; present in sandbox mode only. */
  readonly telephone: { readonly url: string } | undefined
  /** The simulated outside world; present in sandbox mode only. */
  readonly simulators: Simulators | undefined
  /** What went to the outside world and what came back. */
  readonly channelJournal: ChannelJournal
  /** Makes sample signatures; present in sandbox mode only. */
  readonly edsAuthority: SandboxAuthority | undefined
  readonly visitor: Actor
  readonly useCases: ReadonlyMap<string, AnyUseCase>
  readonly pages: readonly Page[]
  readonly actions: readonly Action[]
  readonly downloads: readonly DownloadRoute[]
  readonly uploads: readonly Upload[]
  /** Files too large for the database. */
  readonly files: FileShelf
  /** The film in sign language of a page's text, when one is published. */
  readonly signedFilm: (path: string, lang: Lang) => Promise<SignedFilm | undefined>
  readonly outsideSignIns: readonly OutsideSignIn[]
  readonly catalogues: Catalogues
  readonly menu: (actor: Actor, lang: Lang) => readonly NavItem[]
  readonly assets: Assets
  readonly staticFolder: string
  readonly log: Log
}
