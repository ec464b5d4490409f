import { setTimeout as pause } from 'node:timers/promises'
import { type Kysely, sql } from 'kysely'
import { type Clock, clockWithOffset } from '#platform/clock/clock.ts'
import type { DB } from '#platform/db/schema.ts'
import type { Runner } from '#platform/use-case/runner.ts'
import type { Fired } from '#platform/worker/deadline-job.ts'
import { TRIES_BEFORE_GIVING_WAY } from '#platform/worker/job.ts'
import type { WorkerParts } from '#platform/worker/parts.ts'
import { runDue } from '#platform/worker/worker.ts'

/** A clock that an administrator of the sandbox can move forward; it survives a restart. */
export interface SandboxClock extends Clock {
  /** Moves the time; false when the instant is not later than now. */
  setTo(instant: Date): Promise<boolean>
}

/** Opens the sandbox clock. `start` applies to a fresh installation only; afterwards the clock just goes on. */
export async function openSandboxClock(
  kysely: Kysely<DB>,
  start: Date | undefined,
  real: Clock,
): Promise<SandboxClock> {
  const stored = await kysely.selectFrom('sandbox_clock').select('offset_ms').executeTakeFirst()
  let offset = Number(stored?.offset_ms ?? 0)
  const clock = clockWithOffset(() => offset)

  const store = async (instant: Date) => {
    offset = instant.getTime() - real.now().getTime()
    await kysely
      .insertInto('sandbox_clock')
      .values({ offset_ms: offset, set_at: real.now() })
      .onConflict((on) => on.column('only_row').doUpdateSet({ offset_ms: offset, set_at: real.now() }))
      .execute()
  }
  if (stored === undefined && start !== undefined) await store(start)

  return {
    now: clock.now,
    setTo: async (instant) => {
      if (instant.getTime() <= clock.now().getTime()) return false
      await store(instant)
      return true
    },
  }
}

/** The next moment at which a term is over or a message is to be sent, up to `until`. */
async function nextDue(runner: Runner, until: Date): Promise<Date | undefined> {
  return runner.asSystem(async (act) => {
    const { rows } = await sql<{ at: Date | null }>`
      select min(at) as at from (
        (select ready_at as at from deadline
          where state = 'open' and ready_at <= ${until} and attempts < ${TRIES_BEFORE_GIVING_WAY}
          order by ready_at limit 1)
        union all
        (select run_after from outbox
          where done_at is null and run_after <= ${until} and attempts < ${TRIES_BEFORE_GIVING_WAY}
          order by run_after limit 1)
      ) due`.execute(act.db)
    return rows[0]?.at ?? undefined
  })
}

const MOST_STEPS = 20_000
const WAIT_MS = 25
const PATIENCE_MS = 15_000

/**
 * Lets the time pass up to `target` as it would in life: the clock stops at every moment something is due and the
 * worker acts there, so that what follows from it is counted from the right day. What another worker has in hand is
 * waited for; what fails time and again is left to the end. The clock stays short of `target` when there is more to
 * do, or longer to wait (`patienceMs`), than one such call may.
 */
export async function passTime(
  clock: SandboxClock,
  target: Date,
  parts: WorkerParts,
  patienceMs = PATIENCE_MS,
): Promise<readonly Fired[]> {
  const fired: Fired[] = []
  let last: Date | undefined
  let waited = 0
  for (let step = 0; step < MOST_STEPS && waited < patienceMs; step++) {
    const next = await nextDue(parts.runner, target)
    await clock.setTo(next ?? target)
    const now = await runDue(parts)
    fired.push(...now)
    if (next === undefined) break

    const isHeld = now.length === 0 && next.getTime() === last?.getTime()
    waited = isHeld ? waited + WAIT_MS : 0
    if (isHeld) await pause(WAIT_MS)
    last = next
  }
  return fired
}
