import type { Clock } from '#platform/clock/clock.ts'
import { describeError } from '#platform/logging/describe-error.ts'
import type { Log } from '#platform/logging/log.ts'
import type { DailyJob, DeadlineHandler, OutboxHandler, StandingJob } from '#platform/module.ts'
import type { Runner } from '#platform/use-case/runner.ts'

/** What the worker executes: missed terms by kind, outbox messages by kind. */
export interface WorkerParts {
  readonly runner: Runner
  readonly deadlines: Readonly<Record<string, DeadlineHandler>>
  /** What is done ahead of their end, by kind. */
  readonly warnings: Readonly<Record<string, DeadlineHandler>>
  readonly outbox: Readonly<Record<string, OutboxHandler>>
  readonly daily: readonly DailyJob[]
  readonly standing: readonly StandingJob[]
  /** Sessions live in real time, whatever the clock of the sandbox says. */
  readonly realClock: Clock
  readonly log: Log
}

/** For who works without being told to stop. */
export const never = () => false

/** Why something failed, short enough to be kept beside it. */
export function reasonOf(error: unknown): string {
  return describeError(error).err.slice(0, 500)
}
