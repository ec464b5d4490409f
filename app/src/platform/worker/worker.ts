import { sql } from 'kysely'
import { toOpenDeadline } from '#platform/deadlines/store.ts'
import type { Log } from '#platform/logging/log.ts'
import type { DeadlineHandler, OutboxHandler } from '#platform/module.ts'
import type { Act } from '#platform/use-case/act.ts'
import type { Runner } from '#platform/use-case/runner.ts'

/** What the worker executes: missed terms by kind, outbox messages by kind. */
export interface WorkerParts {
  readonly runner: Runner
  readonly deadlines: Readonly<Record<string, DeadlineHandler>>
  readonly outbox: Readonly<Record<string, OutboxHandler>>
  readonly log: Log
}

/** One thing the worker did. */
export interface Fired {
  readonly kind: string
  readonly subjectId: string
  readonly dueOn: string
}

const BATCH = 200

/** Seconds until the next try: 1, 4, 16, … at most an hour. */
function backOff(now: Date, attempts: number): Date {
  return new Date(now.getTime() + Math.min(3_600_000, 1000 * 4 ** Math.min(attempts, 8)))
}

function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 500)
}

async function claimDeadline(act: Act) {
  return act.db
    .selectFrom('deadline')
    .selectAll()
    .where('state', '=', 'open')
    .where(sql<Date>`coalesce(retry_at, fires_at)`, '<=', act.now)
    .orderBy(sql`coalesce(retry_at, fires_at)`)
    .orderBy('id')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
}

/** Fires one deadline exactly once: the mark and the effect are one transaction. Undefined when nothing is due. */
async function fireDeadline({ runner, deadlines, log }: WorkerParts): Promise<Fired | undefined> {
  let claimed: { id: string; kind: string; attempts: number } | undefined
  try {
    return await runner.asSystem(async (act) => {
      const row = await claimDeadline(act)
      if (row === undefined) return undefined
      claimed = row
      await act.db
        .updateTable('deadline')
        .set({ state: 'missed', closed_at: act.now })
        .where('id', '=', row.id)
        .execute()
      await deadlines[row.kind]?.(act, toOpenDeadline(row))
      return { kind: row.kind, subjectId: row.subject_id, dueOn: row.due_on }
    })
  } catch (error) {
    const failed = claimed
    if (failed === undefined) throw error
    log.error(
      { kind: failed.kind, attempts: failed.attempts, err: reasonOf(error) },
      'a deadline could not be executed',
    )
    await runner.asSystem((act) =>
      act.db
        .updateTable('deadline')
        .set({
          attempts: failed.attempts + 1,
          last_error: reasonOf(error),
          retry_at: backOff(act.now, failed.attempts),
        })
        .where('id', '=', failed.id)
        .execute(),
    )
    return { kind: failed.kind, subjectId: failed.id, dueOn: '' }
  }
}

async function deliver({ runner, outbox, log }: WorkerParts): Promise<boolean> {
  let claimed: { id: string; kind: string; attempts: number } | undefined
  try {
    return await runner.asSystem(async (act) => {
      const row = await act.db
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
      if (row === undefined) return false
      claimed = row
      await act.db.updateTable('outbox').set({ done_at: act.now }).where('id', '=', row.id).execute()
      const handle = outbox[row.kind]
      if (handle === undefined) throw new Error(`nobody delivers messages of the kind ${row.kind}`)
      await handle(act, row.payload as Record<string, unknown>)
      return true
    })
  } catch (error) {
    const failed = claimed
    if (failed === undefined) throw error
    log.warn(
      { kind: failed.kind, attempts: failed.attempts, err: reasonOf(error) },
      'a message could not be delivered',
    )
    await runner.asSystem((act) =>
      act.db
        .updateTable('outbox')
        .set({
          attempts: failed.attempts + 1,
          last_error: reasonOf(error),
          run_after: backOff(act.now, failed.attempts),
        })
        .where('id', '=', failed.id)
        .execute(),
    )
    return true
  }
}

/** Does all that is due now: deadlines first, then messages. Returns the deadlines that fired. */
export async function runDue(parts: WorkerParts): Promise<readonly Fired[]> {
  const fired: Fired[] = []
  for (let n = 0; n < BATCH; n++) {
    const one = await fireDeadline(parts)
    if (one === undefined) break
    fired.push(one)
  }
  for (let n = 0; n < BATCH; n++) if (!(await deliver(parts))) break
  return fired
}

/** Runs the worker every `everyMs` until stopped. A pass that is still running is not started twice. */
export function startWorker(parts: WorkerParts, everyMs: number): { stop(): Promise<void> } {
  let stopped = false
  let pass: Promise<unknown> = Promise.resolve()
  let timer: NodeJS.Timeout | undefined

  const tick = () => {
    pass = runDue(parts)
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
