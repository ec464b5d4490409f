import { isBefore, ok } from '@tirek/kernel'
import { z } from 'zod'
import { dateField, idField, lineField, textField } from '#platform/use-case/fields.ts'
import { notFound, refuse, stale } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { SOCIAL_WORKERS, TO_FAMILIES } from '../domain/family-case.ts'
import { EXECUTORS, type FamilyPlan, HELP, HELP_KINDS, isPlanEvent } from '../domain/plan.ts'
import { listPlans } from '../read/inside.ts'
import { deleteStep, insertPlan, insertStep, markProposed } from '../store/plans.ts'
import { eventOf, tell } from './events.ts'
import { openCase, openPlan } from './open-case.ts'

const output = z.object({ caseId: z.uuid() })

/** The draft that steps are written into; undefined when a next edition must be opened. */
function draftOf(plans: readonly FamilyPlan[]): FamilyPlan | undefined {
  return plans.find(({ state }) => isPlanEvent('write', state))
}

/** Adds a step to the draft; the first step opens the next edition. */
export const addStep = command({
  name: 'family-support.add-step',
  title: { kk: 'Жоспарға қадам қосу', ru: 'Добавить шаг в план', en: 'Add a step to the plan' },
  basis: [TO_FAMILIES, ...Object.values(HELP)],
  input: z.object({
    caseId: idField,
    help: z.enum(HELP_KINDS),
    goal: textField,
    executor: z.enum(EXECUTORS),
    executorName: lineField.optional(),
    dueOn: dateField,
  }),
  output: output.extend({ planId: z.uuid(), stepId: z.uuid() }),
  run: async (act, { caseId, ...step }) => {
    const found = await openCase(act, { caseId }, 'work')
    if (!found.ok) return found
    if (isBefore(step.dueOn, act.today))
      return refuse('family-support.past-day', {
        status: 'invalid',
        fields: [{ path: 'dueOn', code: 'day-passed' }],
      })
    const plans = await listPlans(act, caseId)
    if (plans[0]?.state === 'proposed') return refuse('family-support.family-decides', { status: 'state' })
    const draft = draftOf(plans)
    const planId = draft?.id ?? act.newId()
    if (draft === undefined) await insertPlan(act, found.value, planId, (plans[0]?.edition ?? 0) + 1)
    const stepId = act.newId()
    await insertStep(act, found.value, planId, { ...step, id: stepId, executorName: step.executorName })
    return ok({ caseId, planId, stepId })
  },
})

/** Takes a step out of the draft. */
export const dropStep = command({
  name: 'family-support.drop-step',
  title: { kk: 'Қадамды жобадан алу', ru: 'Убрать шаг из черновика', en: 'Take a step out of the draft' },
  basis: [TO_FAMILIES],
  input: z.object({ stepId: idField }),
  output,
  run: async (act, { stepId }) => {
    const found = await openPlan(act, { stepId }, 'write')
    if (!found.ok) return found
    return (await deleteStep(act, stepId)) ? ok({ caseId: found.value.one.id }) : notFound('step')
  },
})

/** Lays the draft before the family, which agrees or not. */
export const proposePlan = command({
  name: 'family-support.propose-plan',
  title: { kk: 'Жоспарды отбасына ұсыну', ru: 'Предложить план семье', en: 'Propose the plan to the family' },
  basis: [TO_FAMILIES, SOCIAL_WORKERS],
  input: z.object({ planId: idField }),
  output,
  run: async (act, { planId }) => {
    const found = await openPlan(act, { planId }, 'propose')
    if (!found.ok) return found
    const { one, plan } = found.value
    if (plan.steps.length === 0) return refuse('family-support.no-steps', { status: 'state' })
    if (!(await markProposed(act, plan))) return stale()
    const event = eventOf(one, [TO_FAMILIES], { edition: plan.edition })
    await act.record({ name: 'family-support.plan-proposed', ...event })
    await tell(act, one, { kind: 'family-support.plan-proposed', once: `plan/${plan.id}` })
    return ok({ caseId: one.id })
  },
})
