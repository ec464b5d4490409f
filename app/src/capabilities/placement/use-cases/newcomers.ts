import { ALMATY, addMonths, startOfDay } from '@tirek/kernel'
import type { Act } from '#platform/use-case/act.ts'
import { rangeRule, type WaitingRange, waitingRange } from '../domain/waiting-range.ts'
import { listNewcomerFlows } from '../read/newcomers.ts'

const DAY_MS = 86_400_000

/**
 * How long somebody who enters the queue of each organisation today may wait, by the rule of DEC-87; an organisation
 * whose places nobody keeps here is missing from the answer. What the person needs of a room is not known yet (DEC-97).
 */
export async function rangesForNewcomers(
  act: Pick<Act, 'db' | 'today' | 'now'>,
  organisationIds: readonly string[],
  category?: number,
): Promise<ReadonlyMap<string, WaitingRange>> {
  const rule = rangeRule(act.today)
  if (!rule.ok) return new Map()
  const from = startOfDay(addMonths(act.today, -rule.value.months), ALMATY)
  const flows = await listNewcomerFlows(act.db, organisationIds, { from, category })
  return new Map(
    flows.map(({ organisationId, freed, since, waiting }) => {
      const start = Math.max(from.getTime(), since?.getTime() ?? act.now.getTime())
      const days = Math.floor((act.now.getTime() - start) / DAY_MS)
      return [organisationId, waitingRange({ position: waiting + 1, freed, days }, rule.value)]
    }),
  )
}
