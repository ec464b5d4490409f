import { z } from 'zod'
import type { Act } from '#platform/use-case/act.ts'
import { type CaseClock, countDown } from '../domain/clock.ts'

/** The term over a request as answers give it; `daysLeft` is negative when the term has passed. */
export const clockOutput = z.object({
  kind: z.string(),
  due: z.string(),
  daysLeft: z.number(),
  unit: z.enum(['working', 'calendar']),
  cite: z.object({ act: z.string(), unit: z.string(), mark: z.string() }),
})
export type ShownClock = z.output<typeof clockOutput>

/** The clock counted to today; null when there is none. */
export function showClock(act: Act, clock: CaseClock | undefined): ShownClock | null {
  if (clock === undefined) return null
  const { kind, due, cite } = clock
  return { kind, due, ...countDown(clock, act.today, act.calendar), cite: { ...cite } }
}
