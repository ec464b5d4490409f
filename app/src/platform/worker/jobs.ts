import type { LocalDate } from '@tirek/kernel'
import type { DailyJob } from '#platform/module.ts'
import type { Act } from '#platform/use-case/act.ts'
import { reasonOf, type WorkerParts } from './parts.ts'

/** Rounds of one pass at most: however much has gathered, terms and messages do not wait for the rest of it. */
const ROUNDS = 20

/** Empties what has gathered, at most so many rounds; a job that fails waits for the next pass and stops no other. */
export async function runStanding(
  { runner, standing, log }: WorkerParts,
  isStopped: () => boolean,
): Promise<void> {
  for (const { name, run } of standing)
    try {
      for (let n = 0; n < ROUNDS && !isStopped(); n += 1) if ((await runner.asSystem(run)) === 0) break
    } catch (error) {
      log.error({ kind: name, err: reasonOf(error) }, 'a standing job failed')
    }
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
