import { type Kysely, sql } from 'kysely'
import { type Clock, clockWithOffset } from '#platform/clock/clock.ts'
import type { DB } from '#platform/db/schema.ts'
import type { Runner } from '#platform/use-case/runner.ts'
import { type Fired, runDue, type WorkerParts } from '#platform/worker/worker.ts'

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

async function nextDue(runner: Runner, until: Date): Promise<Date | undefined> {
  return runner.asSystem(async (act) => {
    const row = await act.db
      .selectFrom('deadline')
      .select(sql<Date | null>`min(coalesce(retry_at, fires_at))`.as('at'))
      .where('state', '=', 'open')
      .where(sql<Date>`coalesce(retry_at, fires_at)`, '<=', until)
      .executeTakeFirst()
    return row?.at ?? undefined
  })
}

const MOST_STEPS = 20_000

/**
 * Lets the time pass up to `target` as it would in life: the clock stops at every moment something is due and the
 * worker acts there, so that what follows from it is counted from the right day.
 */
export async function passTime(
  clock: SandboxClock,
  target: Date,
  parts: WorkerParts,
): Promise<readonly Fired[]> {
  const fired: Fired[] = [...(await runDue(parts))]
  for (let step = 0; step < MOST_STEPS; step++) {
    const next = await nextDue(parts.runner, target)
    if (next === undefined) break
    await clock.setTo(next)
    fired.push(...(await runDue(parts)))
  }
  await clock.setTo(target)
  fired.push(...(await runDue(parts)))
  return fired
}
