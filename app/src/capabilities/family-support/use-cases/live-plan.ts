import { ok } from '@tirek/kernel'
import { z } from 'zod'
import type { Act } from '#platform/use-case/act.ts'
import { idField, textField, versionField } from '#platform/use-case/fields.ts'
import { notFound, refuse, stale } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { type FamilyCase, OWN_MATTER, TO_FAMILIES } from '../domain/family-case.ts'
import { isPlanEvent } from '../domain/plan.ts'
import { listPlans } from '../read/inside.ts'
import { markReviewDue } from '../store/cases.ts'
import { markAnswered, markDone, markReplaced } from '../store/plans.ts'
import { eventOf, REVIEW } from './events.ts'
import { openPlan } from './open-case.ts'

const output = z.object({ caseId: z.uuid() })

/** The clock of the next look at the plan; an earlier one makes way. */
async function startReview(act: Act, { id, region, personId, organisationId }: FamilyCase) {
  const { due } = await act.deadlines.start({
    ...{ kind: REVIEW, termId: 'project.family-plan-review', from: act.today, region, personId },
    subject: { kind: 'family-case', id },
    ownerRole: 'social-worker',
    ownerId: organisationId,
  })
  return due
}

async function replaceEarlier(act: Act, { id }: FamilyCase, planId: string): Promise<void> {
  const plans = await listPlans(act, id)
  for (const plan of plans)
    if (plan.id !== planId && isPlanEvent('replace', plan.state)) await markReplaced(act, plan)
}

/** The family agrees to the plan or does not; either way everything that the child receives stays as it is (LAW-17-2). */
export const answerPlan = command({
  name: 'family-support.answer-plan',
  title: { kk: 'Отбасы жоспарына жауап беру', ru: 'Ответить на план семьи', en: 'Answer the family plan' },
  basis: [OWN_MATTER, TO_FAMILIES],
  input: z.object({
    planId: idField,
    agrees: z.boolean(),
    words: textField.optional(),
    version: versionField.optional(),
  }),
  output,
  run: async (act, { planId, agrees, words, version }) => {
    const found = await openPlan(act, { planId }, 'answer')
    if (!found.ok) return found
    const { one, plan } = found.value
    if (version !== undefined && version !== plan.version) return stale()
    const reviewOn = agrees ? await startReview(act, one) : undefined
    const answer = { state: agrees ? 'agreed' : 'declined', words, reviewOn } as const
    if (!(await markAnswered(act, plan, one.personId, answer))) return stale()
    if (agrees) {
      await replaceEarlier(act, one, plan.id)
      await markReviewDue(act, one, undefined)
    }
    const event = eventOf(one, [OWN_MATTER], { edition: plan.edition, agrees })
    await act.record({ name: 'family-support.plan-answered', ...event })
    return ok({ caseId: one.id })
  },
})

/** Says that a step was done. */
export const markStep = command({
  name: 'family-support.mark-step',
  title: { kk: 'Қадам орындалды деп белгілеу', ru: 'Отметить шаг выполненным', en: 'Mark a step as done' },
  basis: [TO_FAMILIES],
  input: z.object({ stepId: idField, note: textField.optional() }),
  output,
  run: async (act, { stepId, note }) => {
    const found = await openPlan(act, { stepId }, 'mark')
    if (!found.ok) return found
    const { one, plan } = found.value
    const step = plan.steps.find(({ id }) => id === stepId)
    if (step === undefined) return notFound('step')
    if (step.doneOn !== undefined) return refuse('family-support.done-already', { status: 'state' })
    if (!(await markDone(act, step, one.personId, note))) return stale()
    await act.record({ name: 'family-support.step-done', ...eventOf(one, [TO_FAMILIES]) })
    return ok({ caseId: one.id })
  },
})
