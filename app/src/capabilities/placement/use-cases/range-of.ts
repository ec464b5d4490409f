import { ALMATY, addMonths, startOfDay } from '@tirek/kernel'
import { z } from 'zod'
import type { Act } from '#platform/use-case/act.ts'
import { rangeRule, type WaitingRange, waitingRange } from '../domain/waiting-range.ts'
import { findFlow, type QueuePlace } from '../read/queue.ts'

/** Never one number: a range, or that too little is known (DEC-87). */
export const rangeOutput = z.discriminatedUnion('isKnown', [
  z.object({
    isKnown: z.literal(true),
    fromDays: z.number(),
    toDays: z.number(),
    freed: z.number(),
    months: z.number(),
  }),
  z.object({ isKnown: z.literal(false), freed: z.number(), needed: z.number(), months: z.number() }),
])

const NOTHING_KNOWN: WaitingRange = { isKnown: false, freed: 0, needed: 0, months: 0 }

/** How long an entry may still wait, by how such places of its organisation came free. */
export async function rangeFor(
  act: Act,
  entry: Pick<QueuePlace, 'organisationId' | 'ticketId' | 'wants'>,
): Promise<WaitingRange> {
  const rule = rangeRule(act.today)
  if (!rule.ok) return NOTHING_KNOWN
  const from = startOfDay(addMonths(act.today, -rule.value.months), ALMATY)
  const { freed, days, rivals } = await findFlow(act.db, entry, { from, now: act.now })
  return waitingRange({ position: rivals + 1, freed, days }, rule.value)
}
