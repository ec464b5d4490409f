import type { LocalDate } from '@tirek/kernel'
import type { Act } from '#platform/use-case/act.ts'
import type { Plan, PlanItem } from '../domain/plan.ts'

/** Opens a plan. False when the organisation has one for the year. */
export async function insertPlan(
  act: Act,
  plan: Pick<Plan, 'region' | 'id' | 'organisationId' | 'year'>,
): Promise<boolean> {
  const written = await act.db
    .insertInto('staff_plan')
    .values({
      region: plan.region,
      id: plan.id,
      organisation_id: plan.organisationId,
      year: plan.year,
      drafted_by: act.actor.name,
      drafted_on: act.today,
    })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst()
  return Number(written.numInsertedOrUpdatedRows) === 1
}

/** The local executive body has adopted it. False when somebody was first. */
export async function markAdopted(
  act: Act,
  { region, id, version }: Pick<Plan, 'region' | 'id' | 'version'>,
  actNumber: string,
): Promise<boolean> {
  const written = await act.db
    .updateTable('staff_plan')
    .set({
      state: 'adopted',
      act_number: actNumber,
      adopted_by: act.actor.name,
      adopted_on: act.today,
      version: version + 1,
    })
    .where('region', '=', region)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return Number(written.numUpdatedRows) === 1
}

/** Writes a line of a plan. */
export async function insertItem(
  act: Act,
  item: Pick<PlanItem, 'region' | 'id' | 'planId' | 'organisationId' | 'memberId' | 'kind' | 'dueOn'>,
): Promise<void> {
  await act.db
    .insertInto('staff_plan_item')
    .values({
      region: item.region,
      id: item.id,
      plan_id: item.planId,
      organisation_id: item.organisationId,
      member_id: item.memberId,
      kind: item.kind,
      due_on: item.dueOn,
    })
    .execute()
}

type Known = Pick<PlanItem, 'region' | 'id' | 'version'>

async function decide(
  act: Act,
  { region, id, version }: Known,
  values: Readonly<Record<string, string>>,
): Promise<boolean> {
  const written = await act.db
    .updateTable('staff_plan_item')
    .set({ ...values, decided_by: act.actor.name, decided_on: act.today, version: version + 1 })
    .where('region', '=', region)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return Number(written.numUpdatedRows) === 1
}

/** It was held, with a certificate. False when somebody was first. */
export function markHeld(
  act: Act,
  known: Known,
  { heldOn, certificate }: { readonly heldOn: LocalDate; readonly certificate: string },
): Promise<boolean> {
  return decide(act, known, { state: 'done', held_on: heldOn, certificate })
}

/** It was not held, for a reason; another line has taken its place. False when somebody was first. */
export function markMissed(
  act: Act,
  known: Known,
  { reason, movedTo }: { readonly reason: string; readonly movedTo: string },
): Promise<boolean> {
  return decide(act, known, { state: 'not-held', reason, moved_to: movedTo })
}
