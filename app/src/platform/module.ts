import type { Permission } from '#platform/access/permission.ts'
import type { StateLine } from '#platform/access/state-lines.ts'
import type { CorrectionsPart } from '#platform/corrections/contract.ts'
import type { OpenDeadline, WarnsAt } from '#platform/deadlines/deadlines.ts'
import type { Action, DownloadRoute, OutsideSignIn, Page, Upload } from '#platform/http/page.ts'
import type { Catalogue } from '#platform/i18n/catalogue.ts'
import type { PathPart } from '#platform/path/contract.ts'
import type { Act } from '#platform/use-case/act.ts'
import type { AnyUseCase } from '#platform/use-case/use-case.ts'
import type { SealedColumn } from '#platform/vault/sealed-column.ts'
import type { WatchRule } from '#platform/watch/contract.ts'

/** The worker's answer when a term is over and the step was not done. Runs as the system, in one transaction. */
export type DeadlineHandler = (act: Act, deadline: OpenDeadline) => Promise<void>

/** What is done once ahead of the end of a deadline, and when. */
export interface DeadlineWarning {
  readonly at: WarnsAt
  readonly run: DeadlineHandler
}

/** Delivers one message of the outbox. Throwing means: try again later. */
export type OutboxHandler = (act: Act, payload: Readonly<Record<string, unknown>>) => Promise<void>

/** Work that is done once in a legal day, as the system, in one transaction. */
export interface DailyJob {
  readonly name: string
  readonly run: (act: Act) => Promise<void>
}

/** Work that gathers by itself: done batch by batch at every pass of the worker, until `run` found nothing to do. */
export interface StandingJob {
  readonly name: string
  readonly run: (act: Act) => Promise<number>
}

/** Everything that one capability gives to the server; `main/compose.ts` joins them. */
export interface Capability {
  readonly name: string
  readonly useCases: readonly AnyUseCase[]
  readonly permissions: readonly Permission[]
  /** In which states of their subjects its actions are possible. */
  readonly states?: readonly StateLine[]
  readonly pages: readonly Page[]
  readonly actions: readonly Action[]
  readonly downloads?: readonly DownloadRoute[]
  readonly uploads?: readonly Upload[]
  readonly outsideSignIns?: readonly OutsideSignIn[]
  /** Words of refusals (`refusal.*`, `remedy.*`) and events (`event.*`) of this capability. */
  // biome-ignore lint/suspicious/noExplicitAny: catalogues of all shapes are looked up by key at run time
  readonly messages: Catalogue<any>
  readonly deadlines?: Readonly<Record<string, DeadlineHandler>>
  /** Of which deadlines, its own or another capability's, it warns. */
  readonly warnings?: Readonly<Record<string, DeadlineWarning>>
  readonly outbox?: Readonly<Record<string, OutboxHandler>>
  readonly daily?: readonly DailyJob[]
  readonly standing?: readonly StandingJob[]
  readonly path?: PathPart
  /** What must not stand still in its cases. */
  readonly watch?: readonly WatchRule[]
  readonly corrections?: CorrectionsPart
  /** The columns whose words are kept sealed. */
  readonly sealed?: readonly SealedColumn[]
}
