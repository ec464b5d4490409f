import { ok, type Result } from '@tirek/kernel'
import { isFamily } from '#platform/access/roles.ts'
import type { Act } from '#platform/use-case/act.ts'
import { notFound, type Refusal, refuse, stale } from '#platform/use-case/refusal.ts'
import { type CaseEvent, type FamilyCase, isCaseEvent, SOCIAL_WORKERS } from '../domain/family-case.ts'
import { type FamilyPlan, isPlanEvent, type PlanEvent } from '../domain/plan.ts'
import { findCase } from '../read/cases.ts'
import { findCaseIdOf, listPlans } from '../read/inside.ts'

/** A case in which an event is possible now, for the family or for the worker who leads it. */
export async function openCase(
  act: Act,
  given: { readonly caseId: string; readonly version?: number | undefined },
  event: CaseEvent,
): Promise<Result<FamilyCase, Refusal>> {
  const one = await findCase(act, given.caseId)
  if (one === undefined) return notFound('case')
  if (!isCaseEvent(event, one.state)) return refuse('family-support.state', { status: 'state' })
  const isLed = isFamily(act.actor) || event === 'take' || one.workerId === act.actor.accountId
  if (!isLed) return refuse('family-support.not-yours', { status: 'state', cite: [SOCIAL_WORKERS] })
  return given.version !== undefined && given.version !== one.version ? stale() : ok(one)
}

/** A plan of an open case in which an event is possible now. */
export async function openPlan(
  act: Act,
  of: { readonly planId: string } | { readonly stepId: string },
  event: PlanEvent,
): Promise<Result<{ readonly one: FamilyCase; readonly plan: FamilyPlan }, Refusal>> {
  const caseId = await findCaseIdOf(act, of)
  if (caseId === undefined) return notFound('plan')
  const found = await openCase(act, { caseId }, 'work')
  if (!found.ok) return found
  const plans = await listPlans(act, caseId)
  const plan = plans.find(({ id, steps }) =>
    'planId' in of ? id === of.planId : steps.some((step) => step.id === of.stepId),
  )
  if (plan === undefined) return notFound('plan')
  if (!isPlanEvent(event, plan.state)) return refuse('family-support.plan-state', { status: 'state' })
  return ok({ one: found.value, plan })
}
