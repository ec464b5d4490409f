import type { LocalDate } from '@tirek/kernel'
import type { Act } from '#platform/use-case/act.ts'
import type { LineKind } from '../domain/schedule.ts'

/** Writes an edition of the procedure with its lines in order. */
export async function insertSchedule(
  act: Act,
  schedule: {
    readonly edition: string
    readonly validFrom: LocalDate
    readonly document: string
    readonly lines: readonly {
      readonly line: string
      readonly instrumentId: string
      readonly kind: LineKind
      readonly fromMonths: number
      readonly byMonths: number
      readonly untilMonths: number
      readonly byCorrectedAge: boolean
      readonly afterLine?: string | undefined
    }[]
  },
): Promise<void> {
  const { edition, validFrom, document, lines } = schedule
  await act.db
    .insertInto('screening_schedule')
    .values({
      edition,
      valid_from: validFrom,
      mark: 'procedure',
      document,
      published_on: act.today,
      published_by: act.actor.name,
    })
    .execute()
  await act.db
    .insertInto('screening_schedule_line')
    .values(
      lines.map((one, index) => ({
        edition,
        line: one.line,
        position: index + 1,
        instrument_id: one.instrumentId,
        kind: one.kind,
        from_months: one.fromMonths,
        by_months: one.byMonths,
        until_months: one.untilMonths,
        by_corrected_age: one.byCorrectedAge,
        after_line: one.afterLine ?? null,
      })),
    )
    .execute()
}
