import type { Act } from '#platform/use-case/act.ts'
import { nextState } from '../domain/plan.ts'
import { lockPlan } from '../read/plans.ts'
import { endPlan } from './working-plan.ts'

/** The term of the disability is over, and with it the programme that rests on it (Social Code, article 157). */
export async function endWithDisability(act: Act, planId: string): Promise<void> {
  const plan = await lockPlan(act.db, planId)
  const to = plan && nextState(plan.state, 'end')
  if (plan !== undefined && to !== undefined) await endPlan(act, { plan, to }, 'no-disability')
}
