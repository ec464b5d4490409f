import { err, ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import { dateField, lineField } from '#platform/use-case/fields.ts'
import { fieldProblems } from '#platform/use-case/problems.ts'
import { type Refusal, refusal, refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { withNumbers } from './import-births.ts'
import { publishSchedule } from './publish-schedule.ts'
import { type FileRow, readRows } from './read-rows.ts'
import { fileField } from './shapes.ts'

/** Columns of a file with the lines of a schedule. */
export const SCHEDULE_COLUMNS = [
  'line',
  'instrumentId',
  'organisationKind',
  'fromMonths',
  'byMonths',
  'untilMonths',
  'byCorrectedAge',
  'afterLine',
] as const
const REQUIRED = SCHEDULE_COLUMNS.filter((column) => column !== 'afterLine')
const NUMBERS = ['fromMonths', 'byMonths', 'untilMonths']

function toLine({ values }: FileRow): Readonly<Record<string, unknown>> {
  const { organisationKind, byCorrectedAge, ...rest } = values
  return { ...withNumbers(rest, NUMBERS), kind: organisationKind, byCorrectedAge: byCorrectedAge === 'yes' }
}

/** A mistake of a line is said at the file, with the number of its row. */
function atRow(found: Refusal, rows: readonly FileRow[]): Refusal {
  const [first] = found.fields
  const index = Number(first?.path.split('.')[1])
  if (first === undefined || !first.path.startsWith('lines.')) return found
  return refusal('screening.schedule-line', {
    ...found,
    fields: [{ path: 'file', code: 'schedule-row', args: { line: rows[index]?.line ?? 0 } }],
  })
}

/** The same as `publish-schedule`, with the lines in a file of a spreadsheet. */
export const publishScheduleFile = command({
  name: 'screening.publish-schedule-file',
  title: {
    kk: 'Скрининг кестесін файлмен жариялау',
    ru: 'Опубликовать график скрининга файлом',
    en: 'Publish the schedule of screening from a file',
  },
  basis: [ACTS.procedure],
  input: z.object({ edition: lineField, validFrom: dateField, document: lineField, file: fileField }),
  output: z.object({ edition: z.string() }),
  run: async (act, { file, ...given }): Promise<Result<{ edition: string }, Refusal>> => {
    const rows = readRows(file, SCHEDULE_COLUMNS, REQUIRED)
    if (!rows.ok) return rows
    const parsed = publishSchedule.input.safeParse({ ...given, lines: rows.value.map(toLine) })
    if (!parsed.success) {
      const fields = fieldProblems(parsed.error)
      return err(atRow(refusal('screening.schedule-line', { status: 'invalid', fields }), rows.value))
    }
    const done = await publishSchedule.run(act, parsed.data)
    if (!done.ok) return refuse(done.error.code, atRow(done.error, rows.value))
    return ok(done.value)
  },
})
