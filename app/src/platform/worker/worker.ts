import type { LocalDate } from '@tirek/kernel'
import { type Selectable, sql } from 'kysely'
import { PURGE_EVERY_MS } from '#platform/config/limits.ts'
import type { Deadline, Outbox } from '#platform/db/schema.ts'
import { toOpenDeadline } from '#platform/deadlines/store.ts'
import type { Act } from '#platform/use-case/act.ts'
import { runDaily, runStanding } from './jobs.ts'
import { never, reasonOf, type WorkerParts } from './parts.ts'
import { purge } from './purge.ts'

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

async function claimDeadline(act: Act): Promise<Selectable<Deadline> | undefined> {
  const next = sql<Selectable<Deadline>>`select * from deadline_next(${act.now})`
  return (await next.execute(act.db)).rows[0]
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
