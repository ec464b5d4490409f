import type { LocalDate } from '@tirek/kernel'
import type { StandardStepId, StepLimits } from '@tirek/law'
import type { Act } from '#platform/use-case/act.ts'

export type NewStepRule = {
  readonly step: StandardStepId
  readonly from: LocalDate
  readonly point: string
  readonly source: string
  readonly limits: StepLimits
}

/** Enters the wording of a step. */
export async function insertStepRule(act: Act, rule: NewStepRule): Promise<string> {
  const id = act.newId()
  await act.db
    .insertInto('placement_step_rule')
    .values({
      id,
      step: rule.step,
      from_on: rule.from,
      point: rule.point,
      source: rule.source,
      days_at_once: rule.limits.daysAtOnce ?? null,
      days_in_year: rule.limits.daysInYear ?? null,
      days_to_move: rule.limits.daysToMove ?? null,
      kind: rule.limits.kind ?? null,
      times_a_month: rule.limits.timesAMonth ?? null,
      entered_at: act.now,
      entered_by: act.actor.name,
    })
    .execute()
  return id
}

/** The last day of a wording. Open ones only: what has ended stays as it ended. False when there is none. */
export async function endStepRule(act: Act, ruleId: string, to: LocalDate): Promise<boolean> {
  const written = await act.db
    .updateTable('placement_step_rule')
    .set({ to_on: to })
    .where('id', '=', ruleId)
    .where('to_on', 'is', null)
    .where('from_on', '<=', to)
    .executeTakeFirst()
  return Number(written.numUpdatedRows) === 1
}
