import type { DailyJob, DeadlineHandler } from '#platform/module.ts'
import { ANSWER, escalate, runRound } from '../use-cases/round.ts'
import type { WordedRule } from '../use-cases/shapes.ts'

/** What the worker does when the days for an answer are over. */
export const deadlineHandlers: Readonly<Record<string, DeadlineHandler>> = { [ANSWER]: escalate }

/** Once a day every rule is held against the cases as they are. */
export function dailyRound(rules: () => readonly WordedRule[]): DailyJob {
  return {
    name: 'watch.round',
    run: async (act) => {
      await runRound(act, rules())
    },
  }
}
