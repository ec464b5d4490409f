import type { LocalDate } from '@tirek/kernel'
import { PURGE_EVERY_MS } from '#platform/config/limits.ts'
import { deadlineJob, type Fired } from './deadline-job.ts'
import type { Claimed, Job } from './job.ts'
import { runDaily, runStanding } from './jobs.ts'
import { messageJob } from './message-job.ts'
import { never, reasonOf, type WorkerParts } from './parts.ts'
import { purge } from './purge.ts'

const BATCH = 200

type Step<T> =
  | { readonly kind: 'none' }
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'failed' }

/** Executes the next row that nobody else holds: the mark and the effect are one transaction. */
async function step<R extends Claimed, T>({ runner, log }: WorkerParts, job: Job<R, T>): Promise<Step<T>> {
  let claimed: R | undefined
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
  return fired.filter((one) => one !== undefined)
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
