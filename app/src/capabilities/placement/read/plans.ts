import type { LocalDate } from '@tirek/kernel'
import type { ServiceKind } from '@tirek/law'
import type { Tx } from '#platform/db/database.ts'
import type { Given, PlanLine } from '../domain/plan.ts'

/** Every line that a plan has had, oldest first. */
export async function listPlanLines(
  db: Tx,
  stayIds: readonly string[],
): Promise<readonly (PlanLine & { readonly stayId: string; readonly id: string })[]> {
  if (stayIds.length === 0) return []
  const rows = await db
    .selectFrom('placement_plan_line')
    .selectAll()
    .where('stay_id', 'in', [...stayIds])
    .orderBy('from_on')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    stayId: row.stay_id,
    kind: row.kind as ServiceKind,
    content: row.content,
    timesAMonth: row.times_a_month,
    agreedWith: row.agreed_with,
    from: row.from_on as LocalDate,
    to: (row.to_on ?? undefined) as LocalDate | undefined,
  }))
}

/** What was given between two days. */
export async function listGiven(
  db: Tx,
  stayIds: readonly string[],
  days: { readonly first: LocalDate; readonly last: LocalDate },
): Promise<readonly (Given & { readonly stayId: string })[]> {
  if (stayIds.length === 0) return []
  const rows = await db
    .selectFrom('placement_delivery')
    .selectAll()
    .where('stay_id', 'in', [...stayIds])
    .where('given_on', '>=', days.first)
    .where('given_on', '<=', days.last)
    .orderBy('given_on')
    .execute()
  return rows.map((row) => ({
    stayId: row.stay_id,
    kind: row.kind as ServiceKind,
    on: row.given_on as LocalDate,
    times: row.times,
  }))
}
