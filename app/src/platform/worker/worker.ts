import type { LocalDate } from '@tirek/kernel'
import { type Selectable, sql } from 'kysely'
import { forgetDevices } from '#platform/access/known-device.ts'
import { forgetSessions } from '#platform/access/sessions.ts'
import { forgetTickets } from '#platform/access/sign-in-ticket.ts'
import type { Clock } from '#platform/clock/clock.ts'
import { PURGE_EVERY_MS } from '#platform/config/limits.ts'
import type { Deadline, Outbox } from '#platform/db/schema.ts'
import { toOpenDeadline } from '#platform/deadlines/store.ts'
import { forgetChallenges } from '#platform/eds/challenge.ts'
import { forgetQrs } from '#platform/egov-qr/store.ts'
import { forgetOutside } from '#platform/gateways/journal-store.ts'
import { describeError } from '#platform/logging/describe-error.ts'
import type { Log } from '#platform/logging/log.ts'
import type { DailyJob, DeadlineHandler, OutboxHandler, StandingJob } from '#platform/module.ts'
import { forgetDelivered } from '#platform/outbox/forget.ts'
import { forgetAttempts } from '#platform/proofs/attempts.ts'
import { forgetPasskeyChallenges } from '#platform/proofs/passkey-challenge.ts'
import type { Act } from '#platform/use-case/act.ts'
import { forgetKeys } from '#platform/use-case/idempotency.ts'
import type { Runner } from '#platform/use-case/runner.ts'

/** What the worker executes: missed terms by kind, outbox messages by kind. */
export interface WorkerParts {
  readonly runner: Runner
  readonly deadlines: Readonly<Record<string, DeadlineHandler>>
  readonly outbox: Readonly<Record<string, OutboxHandler>>
  readonly daily: readonly DailyJob[]
  readonly standing: readonly StandingJob[]
  /** Sessions live in real time, whatever the clock of the sandbox says. */
  readonly realClock: Clock
  readonly log: Log
}

/** One thing the worker did. */
export interface Fired {
  readonly kind: string
  readonly subjectId: string
  readonly dueOn: string
}

const BATCH = 200

/** After so many tries in vain only an operator can help; the worker goes on trying at the longest distance. */
export const TRIES_BEFORE_GIVING_WAY = 8

/** Seconds until the next try: 1, 4, 16, … at most an hour. */
function backOff(now: Date, attempts: number): Date {
  return new Date(
    now.getTime() + Math.min(3_600_000, 1000 * 4 ** Math.min(attempts, TRIES_BEFORE_GIVING_WAY)),
  )
}

function reasonOf(error: unknown): string {
  return describeError(error).err.slice(0, 500)
}

async function claimDeadline(act: Act) {
  return act.db
    .selectFrom('deadline')
    .selectAll()
    .where('state', '=', sql.lit('open'))
    .where('ready_at', '<=', act.now)
    .orderBy('ready_at')
    .orderBy('id')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
}

interface Claimed {
  readonly id: string
  readonly kind: string
  readonly attempts: number
}

type Step<T> =
  | { readonly kind: 'none' }
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'failed' }

/** How one row is executed: claimed and acted upon in one transaction, its failure written down in another. */
interface Job<R extends Claimed, T> {
  readonly claim: (act: Act) => Promise<R | undefined>
  readonly execute: (act: Act, row: R) => Promise<T>
  readonly postpone: (act: Act, row: Claimed, reason: string) => Promise<unknown>
  readonly level: 'warn' | 'error'
  readonly complaint: string
}

/** Executes the next row that nobody else holds: the mark and the effect are one transaction. */
async function step<R extends Claimed, T>({ runner, log }: WorkerParts, job: Job<R, T>): Promise<Step<T>> {
  let claimed: Claimed | undefined
  try {
    return await runner.asSystem(async (act): Promise<Step<T>> => {
      claimed = undefined
      const row = await job.claim(act)
      if (row === undefined) return { kind: 'none' }
      claimed = row
      return { kind: 'done', value: await job.execute(act, row) }
    })
  } catch (error) {
    const failed = claimed
    if (failed === undefined) throw error
    const { kind, attempts } = failed
    log[job.level]({ kind, attempts, err: reasonOf(error) }, job.complaint)
    await runner.asSystem((act) => job.postpone(act, failed, reasonOf(error)))
    return { kind: 'failed' }
  }
}

/** A deadline fires exactly once. */
function deadlineJob({ deadlines }: WorkerParts): Job<Selectable<Deadline>, Fired> {
  return {
    claim: claimDeadline,
    execute: async (act, row) => {
      const missed = act.db.updateTable('deadline').set({ state: 'missed', closed_at: act.now })
      await missed.where('id', '=', row.id).execute()
      await deadlines[row.kind]?.(act, toOpenDeadline(row))
      return { kind: row.kind, subjectId: row.subject_id, dueOn: row.due_on }
    },
    postpone: (act, { id, attempts }, reason) =>
      act.db
        .updateTable('deadline')
        .set({ attempts: attempts + 1, last_error: reason, retry_at: backOff(act.now, attempts) })
        .where('id', '=', id)
        .where('state', '=', 'open')
        .execute(),
    level: 'error',
    complaint: 'a deadline could not be executed',
  }
}

async function claimMessage(act: Act) {
  return act.db
    .selectFrom('outbox')
    .selectAll()
    .where('done_at', 'is', null)
    .where('run_after', '<=', act.now)
    .orderBy('run_after')
    .orderBy('id')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
}

/** A message is delivered at least once: a lost commit after the delivery delivers it again. */
function messageJob({ outbox }: WorkerParts): Job<Selectable<Outbox>, true> {
  return {
    claim: claimMessage,
    execute: async (act, row) => {
      await act.db.updateTable('outbox').set({ done_at: act.now }).where('id', '=', row.id).execute()
      const handle = outbox[row.kind]
      if (handle === undefined) throw new Error(`nobody delivers messages of the kind ${row.kind}`)
      await handle(act, row.payload as Record<string, unknown>)
      return true
    },
    postpone: (act, { id, attempts }, reason) =>
      act.db
        .updateTable('outbox')
        .set({ attempts: attempts + 1, last_error: reason, run_after: backOff(act.now, attempts) })
        .where('id', '=', id)
        .where('done_at', 'is', null)
        .execute(),
    level: 'warn',
    complaint: 'a message could not be delivered',
  }
}

async function batch<R extends Claimed, T>(
  parts: WorkerParts,
  job: Job<R, T>,
  isStopped: () => boolean,
): Promise<readonly T[]> {
  const done: T[] = []
  for (let n = 0; n < BATCH && !isStopped(); n++) {
    const one = await step(parts, job)
    if (one.kind === 'none') break
    if (one.kind === 'done') done.push(one.value)
  }
  return done
}

const never = () => false

/** Empties what has gathered; a job that fails waits for the next pass and stops no other. */
async function runStanding({ runner, standing, log }: WorkerParts, isStopped: () => boolean): Promise<void> {
  for (const { name, run } of standing)
    try {
      while (!isStopped() && (await runner.asSystem(run)) > 0);
    } catch (error) {
      log.error({ kind: name, err: reasonOf(error) }, 'a standing job failed')
    }
}

/** Does what is due now, at most a batch of each: deadlines first, then messages, then what gathers. Returns the deadlines that fired. */
export async function runDue(
  parts: WorkerParts,
  isStopped: () => boolean = never,
): Promise<readonly Fired[]> {
  const fired = await batch(parts, deadlineJob(parts), isStopped)
  await batch(parts, messageJob(parts), isStopped)
  await runStanding(parts, isStopped)
  return fired
}

/** Does a job of the day unless a server has done it; what it does and the mark are one transaction. */
async function doToday(act: Act, { name, run }: DailyJob): Promise<void> {
  const marked = await act.db
    .insertInto('daily_run')
    .values({ job: name, day: act.today, at: act.now })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst()
  if (Number(marked.numInsertedOrUpdatedRows) === 1) await run(act)
}

/** Does the jobs of a new legal day, each once; a job that fails is tried on the next pass. Returns the day that is done. */
export async function runDaily(
  { runner, daily, log }: Pick<WorkerParts, 'runner' | 'daily' | 'log'>,
  workedOn?: LocalDate,
): Promise<LocalDate | undefined> {
  const today = await runner.asSystem(async (act) => act.today)
  if (today === workedOn) return today
  let isDone = true
  for (const job of daily)
    try {
      await runner.asSystem((act) => doToday(act, job))
    } catch (error) {
      isDone = false
      log.error({ kind: job.name, err: reasonOf(error) }, 'a job of the day failed')
    }
  return isDone ? today : undefined
}

/** Forgets what is over, batch by batch: idempotency keys, sessions, tickets of sign-in, texts to sign, messages. */
export async function purge(
  { runner, realClock }: WorkerParts,
  isStopped: () => boolean = never,
): Promise<void> {
  const batches: readonly ((act: Act) => Promise<number>)[] = [
    ({ db, now }) => forgetKeys(db, now),
    ({ db }) => forgetSessions(db, realClock.now()),
    ({ db, now }) => forgetTickets(db, now),
    ({ db, now }) => forgetChallenges(db, now),
    ({ db, now }) => forgetDelivered(db, now),
    ({ db, now }) => forgetQrs(db, now),
    ({ db, now }) => forgetOutside(db, now),
    ({ db }) => forgetDevices(db, realClock.now()),
    ({ db }) => forgetAttempts(db, realClock.now()),
    ({ db }) => forgetPasskeyChallenges(db, realClock.now()),
  ]
  for (const forget of batches) while (!isStopped() && (await runner.asSystem(forget)) > 0);
}

/** Runs the worker every `everyMs` until stopped. A pass that is still running is not started twice. */
export function startWorker(parts: WorkerParts, everyMs: number): { stop(): Promise<void> } {
  let stopped = false
  let pass: Promise<unknown> = Promise.resolve()
  let timer: NodeJS.Timeout | undefined
  let untilPurge = 0
  const isStopped = () => stopped

  let workedOn: LocalDate | undefined

  const work = async () => {
    await runDue(parts, isStopped)
    workedOn = await runDaily(parts, workedOn)
    untilPurge -= everyMs
    if (untilPurge > 0) return
    untilPurge = PURGE_EVERY_MS
    await purge(parts, isStopped)
  }
  const tick = () => {
    pass = work()
      .catch((error: unknown) => parts.log.error({ err: reasonOf(error) }, 'the worker failed'))
      .finally(() => {
        if (!stopped) timer = setTimeout(tick, everyMs)
      })
  }
  timer = setTimeout(tick, everyMs)

  return {
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await pass
    },
  }
}
