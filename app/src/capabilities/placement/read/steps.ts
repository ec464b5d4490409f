import type { LocalDate } from '@tirek/kernel'
import type { ServiceKind, StandardStepId } from '@tirek/law'
import type { Tx } from '#platform/db/database.ts'
import type { EnteredEdition } from '../domain/steps.ts'

/** A wording that was entered, with its source. */
export type StepRule = EnteredEdition & {
  readonly id: string
  readonly point: string
  readonly source: string
  readonly enteredBy: string
}

/** Every wording that was entered for the steps without a text, oldest first. */
export async function listStepRules(db: Tx): Promise<readonly StepRule[]> {
  const rows = await db
    .selectFrom('placement_step_rule')
    .selectAll()
    .orderBy('from_on')
    .orderBy('entered_at')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    step: row.step as StandardStepId,
    point: row.point,
    source: row.source,
    enteredBy: row.entered_by,
    edition: {
      from: row.from_on as LocalDate,
      to: (row.to_on ?? undefined) as LocalDate | undefined,
      status: 'in-force',
      // The number of the point was checked when the wording was entered.
      cite: { act: 'order-263', unit: row.point, mark: 'law' },
      limits: {
        daysAtOnce: row.days_at_once ?? undefined,
        daysInYear: row.days_in_year ?? undefined,
        daysToMove: row.days_to_move ?? undefined,
        kind: (row.kind ?? undefined) as ServiceKind | undefined,
        timesAMonth: row.times_a_month ?? undefined,
      },
    },
  }))
}
