import type { LocalDate } from '@tirek/kernel'
import type { ServiceKind } from '@tirek/law'
import type { Act } from '#platform/use-case/act.ts'
import type { Request } from '../domain/request.ts'

export type NewPlanLine = {
  readonly kind: ServiceKind
  readonly content: string
  readonly timesAMonth: number
  readonly agreedWith: string
}

/** Ends the line of a kind that stands, on a day. False when none stands. */
export async function endPlanLine(
  act: Act,
  stayId: string,
  kind: ServiceKind,
  on: LocalDate,
): Promise<boolean> {
  const standing = await act.db
    .selectFrom('placement_plan_line')
    .select(['id', 'from_on'])
    .where('stay_id', '=', stayId)
    .where('kind', '=', kind)
    .where('to_on', 'is', null)
    .executeTakeFirst()
  if (standing === undefined) return false
  const to = standing.from_on > on ? standing.from_on : on
  await act.db.updateTable('placement_plan_line').set({ to_on: to }).where('id', '=', standing.id).execute()
  return true
}

export async function insertPlanLine(
  act: Act,
  request: Request,
  stayId: string,
  line: NewPlanLine,
): Promise<void> {
  await act.db
    .insertInto('placement_plan_line')
    .values({
      region: request.region,
      id: act.newId(),
      person_id: request.personId,
      stay_id: stayId,
      kind: line.kind,
      content: line.content,
      times_a_month: line.timesAMonth,
      agreed_with: line.agreedWith,
      from_on: act.today,
      set_by: act.actor.name,
    })
    .execute()
}

export type NewGiven = { readonly kind: ServiceKind; readonly on: LocalDate; readonly times: number }

/** Writes down what was given on a day; the last word of the day stands. */
export async function saveGiven(
  act: Act,
  stay: { readonly region: string; readonly personId: string; readonly stayId: string },
  { kind, on, times }: NewGiven,
): Promise<void> {
  const written = { times, written_by: act.actor.name, written_at: act.now }
  await act.db
    .insertInto('placement_delivery')
    .values({
      region: stay.region,
      id: act.newId(),
      person_id: stay.personId,
      stay_id: stay.stayId,
      kind,
      given_on: on,
      ...written,
    })
    .onConflict((conflict) => conflict.columns(['stay_id', 'kind', 'given_on']).doUpdateSet(written))
    .execute()
}
