import { ALMATY, addMonths, startOfDay } from '@tirek/kernel'
import type { Act } from '#platform/use-case/act.ts'
import { isPlaceLeft } from '../domain/queue.ts'
import { rangeRule, type WaitingRange, waitingRange } from '../domain/waiting-range.ts'
import { listNewcomerFlows } from '../read/newcomers.ts'

const DAY_MS = 86_400_000

/** What somebody who enters a queue today is told: a place that nobody waits for, or how long it may take. */
export type NewcomerWait = {
  readonly isPlaceLeft: boolean
  /** Absent on days on which the rule is not in force. */
  readonly range: WaitingRange | undefined
}

/**
 * How long somebody who enters the queue of each organisation today may wait, by the rule of DEC-87; an organisation
 * whose places nobody keeps here is missing from the answer. What the person needs of a room is not known yet (DEC-97).
 */
export async function waitsOfNewcomers(
  act: Pick<Act, 'db' | 'today' | 'now'>,
  organisationIds: readonly string[],
  category?: number,
): Promise<ReadonlyMap<string, NewcomerWait>> {
  const rule = rangeRule(act.today)
  const from = startOfDay(addMonths(act.today, rule.ok ? -rule.value.months : 0), ALMATY)
  const flows = await listNewcomerFlows(act.db, organisationIds, { from, category })
  return new Map(
    flows.map(({ organisationId, freed, since, free, waiting }) => {
      const start = Math.max(from.getTime(), since?.getTime() ?? act.now.getTime())
      const days = Math.floor((act.now.getTime() - start) / DAY_MS)
      const range = rule.ok ? waitingRange({ position: waiting + 1, freed, days }, rule.value) : undefined
      return [organisationId, { isPlaceLeft: isPlaceLeft(free, waiting), range }]
    }),
  )
}
