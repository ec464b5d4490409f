import type { LocalDate } from '@tirek/kernel'
import type { Act } from '#platform/use-case/act.ts'
import type { FamilyCase } from '../domain/family-case.ts'
import type { FamilyPlan, PlanState, PlanStep } from '../domain/plan.ts'
import { DONE_NOTE, FAMILY_WORDS, GOAL } from './sealed.ts'

type Of = Pick<FamilyCase, 'id' | 'region' | 'personId'>

/** Opens the draft of a next edition. */
export async function insertPlan(act: Act, of: Of, id: string, edition: number): Promise<void> {
  const { region, id: caseId, personId } = of
  const values = { region, id, person_id: personId, case_id: caseId, edition }
  await act.db
    .insertInto('family_support_plan')
    .values({ ...values, state: 'draft', drafted_on: act.today })
    .execute()
}

/** A step that has just been written. */
export type NewStep = Pick<PlanStep, 'id' | 'help' | 'goal' | 'executor' | 'executorName' | 'dueOn'>

/** Writes a step of a draft. */
export async function insertStep(act: Act, { region, personId }: Of, planId: string, one: NewStep) {
  await act.db
    .insertInto('family_support_step')
    .values({
      region,
      id: one.id,
      person_id: personId,
      plan_id: planId,
      help: one.help,
      goal: await act.vault.seal(personId, { field: GOAL, id: one.id }, one.goal),
      executor: one.executor,
      executor_name: one.executorName ?? null,
      due_on: one.dueOn,
    })
    .execute()
}

/** Takes a step out of a draft; the wall lets nobody take one out of anything else. */
export async function deleteStep(act: Act, stepId: string): Promise<boolean> {
  const { numDeletedRows } = await act.db
    .deleteFrom('family_support_step')
    .where('id', '=', stepId)
    .executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}

type Changed = Pick<FamilyPlan, 'id' | 'version'>

async function isChanged(
  act: Act,
  { id, version }: Changed,
  values: Readonly<Record<string, string | null>>,
): Promise<boolean> {
  const { numUpdatedRows } = await act.db
    .updateTable('family_support_plan')
    .set({ ...values, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/** Lays the draft before the family. */
export function markProposed(act: Act, plan: Changed): Promise<boolean> {
  return isChanged(act, plan, { state: 'proposed', proposed_on: act.today })
}

/** An earlier edition makes way for the one that the family agreed to. */
export function markReplaced(act: Act, plan: Changed): Promise<boolean> {
  return isChanged(act, plan, { state: 'replaced' })
}

/** What the family said of a proposed plan. */
export interface FamilyAnswer {
  readonly state: Extract<PlanState, 'agreed' | 'declined'>
  readonly words: string | undefined
  readonly reviewOn: LocalDate | undefined
}

/** Writes the answer of the family; false when somebody changed the plan in between. */
export async function markAnswered(
  act: Act,
  plan: Changed,
  personId: string,
  { state, words, reviewOn }: FamilyAnswer,
): Promise<boolean> {
  const place = { field: FAMILY_WORDS, id: plan.id } as const
  return isChanged(act, plan, {
    state,
    answered_on: act.today,
    answered_by: act.actor.name,
    family_words: words === undefined ? null : await act.vault.seal(personId, place, words),
    review_on: reviewOn ?? null,
  })
}

/** Writes that a step was done; false when somebody changed it in between. */
export async function markDone(
  act: Act,
  step: Pick<PlanStep, 'id' | 'version'>,
  personId: string,
  note: string | undefined,
): Promise<boolean> {
  const place = { field: DONE_NOTE, id: step.id } as const
  const { numUpdatedRows } = await act.db
    .updateTable('family_support_step')
    .set({
      done_on: act.today,
      done_note: note === undefined ? null : await act.vault.seal(personId, place, note),
      version: step.version + 1,
    })
    .where('id', '=', step.id)
    .where('version', '=', step.version)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}
