import { z } from 'zod'
import type { Act } from '#platform/use-case/act.ts'
import { ITEM_KINDS, ITEM_STATES, isOverdue, type Plan, type PlanItem } from '../domain/plan.ts'

/** A line of a plan as shown to whoever it is about. */
export const lineShape = z.object({
  id: z.uuid(),
  planId: z.uuid(),
  kind: z.enum(ITEM_KINDS),
  dueOn: z.string(),
  state: z.enum(ITEM_STATES),
  heldOn: z.string().nullable(),
  certificate: z.string().nullable(),
  reason: z.string().nullable(),
  isOverdue: z.boolean(),
})

/** Shows a line of a plan, on the day of the act. */
export function shownLine<T extends PlanItem>(
  item: T,
  plan: Pick<Plan, 'state'>,
  { today }: Pick<Act, 'today'>,
) {
  return {
    ...item,
    heldOn: item.heldOn ?? null,
    certificate: item.certificate ?? null,
    reason: item.reason ?? null,
    isOverdue: isOverdue(item, plan, today),
  }
}
