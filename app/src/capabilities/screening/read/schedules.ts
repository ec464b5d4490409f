import type { LocalDate } from '@tirek/kernel'
import type { Tx } from '#platform/db/database.ts'
import type { LineKind, Schedule } from '../domain/schedule.ts'

/** Every edition of the schedule, the oldest first, each with its lines in order. */
export async function listSchedules(db: Tx): Promise<readonly Schedule[]> {
  const editions = await db.selectFrom('screening_schedule').selectAll().orderBy('valid_from').execute()
  const lines = await db.selectFrom('screening_schedule_line').selectAll().orderBy('position').execute()
  return editions.map((one) => ({
    edition: one.edition,
    validFrom: one.valid_from as LocalDate,
    mark: one.mark as Schedule['mark'],
    document: one.document ?? undefined,
    lines: lines
      .filter((line) => line.edition === one.edition)
      .map((line) => ({
        line: line.line,
        instrumentId: line.instrument_id,
        kind: line.kind as LineKind,
        fromMonths: line.from_months,
        byMonths: line.by_months,
        untilMonths: line.until_months,
        byCorrectedAge: line.by_corrected_age,
        afterLine: line.after_line ?? undefined,
      })),
  }))
}
