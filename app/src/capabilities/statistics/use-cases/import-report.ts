import { err, localDate, ok, type Result } from '@tirek/kernel'
import { cite } from '@tirek/law'
import { z } from 'zod'
import type { Act } from '#platform/use-case/act.ts'
import { dateField } from '#platform/use-case/fields.ts'
import { type Refusal, refusal, refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { REPORT_DATA_SETS } from '../data/report-figures.ts'
import { brokenChecks, type Check, checkDataSets } from '../domain/checks.ts'
import { type DataSet, type DataSets, TABLE_NUMBERS, type TableNumber } from '../domain/data-set.ts'
import { DEFINITIONS } from '../domain/definitions.ts'
import { readTable } from '../domain/read-table.ts'
import { publishAll } from '../domain/suppress.ts'
import { insertDataSet } from '../store/data-sets.ts'
import { readReportFolder, type TableTexts } from '../store/report-files.ts'

const SEPARATE = cite('project', 'DEC-43')
/** Figures of the whole country belong to no region; the history keeps them with the capital's. */
const NATIONAL = '710000000'
const csv = z.string().min(1).max(200_000)

const input = z
  .object({
    /** A folder of this machine with the six files; for the command line only. */
    dir: z.string().min(1).max(1000).optional(),
    /** The six files as text, by the numbers of the tables. */
    tables: z.object({ 1: csv, 2: csv, 3: csv, 4: csv, 5: csv, 6: csv }).optional(),
    asOf: dateField.default(localDate(REPORT_DATA_SETS[1].asOf)),
  })
  .refine(({ dir, tables }) => (dir === undefined) !== (tables === undefined), {
    path: ['dir'],
    params: { code: 'folder-or-texts' },
  })

type Given = z.output<typeof input>

async function textsOf(act: Act, { dir, tables }: Given): Promise<Result<TableTexts, Refusal>> {
  if (tables !== undefined) return ok(tables)
  // A caller from outside must not learn which folders the machine has.
  if (act.actor.role !== 'system') return err(refusal('statistics.folder-not-open', { status: 'forbidden' }))

  const texts = await readReportFolder(dir ?? '')
  return texts.ok
    ? texts
    : err(refusal('statistics.file-missing', { status: 'invalid', facts: { file: texts.error } }))
}

function readSets(texts: TableTexts, asOf: Given['asOf']): Result<DataSets, Refusal> {
  const sets = new Map<TableNumber, DataSet>()
  for (const number of TABLE_NUMBERS) {
    const rows = readTable(number, texts[number])
    if (!rows.ok) {
      const { table, code, at } = rows.error
      const facts = { table, at, problem: code }
      return err(refusal('statistics.unreadable-table', { status: 'invalid', facts }))
    }
    const { source, publishedIn } = REPORT_DATA_SETS[number]
    sets.set(number, { number, asOf, source, publishedIn, rows: rows.value })
  }
  const get = (number: TableNumber) => sets.get(number) ?? REPORT_DATA_SETS[number]
  return ok({ 1: get(1), 2: get(2), 3: get(3), 4: get(4), 5: get(5), 6: get(6) })
}

/** Labels whose ages cannot be right, with the analyst's correction (REP-I-28). */
function flaggedLabels() {
  return TABLE_NUMBERS.flatMap((number) => {
    const { columns, categories = [] } = DEFINITIONS[number]
    return [...columns, ...categories].flatMap(({ printed, corrected }) =>
      corrected === undefined ? [] : [{ table: number, printed, correction: corrected.kk }],
    )
  })
}

async function store(act: Act, sets: DataSets): Promise<void> {
  for (const number of TABLE_NUMBERS) {
    const { asOf, source, publishedIn } = sets[number]
    const id = act.newId()
    const rows = publishAll(sets[number])
    const by = { at: act.now, name: act.actor.name }
    await insertDataSet(act.db, { id, number, origin: 'report', asOf, source, publishedIn, rows }, by)
    await act.record({
      name: 'statistics.report-imported',
      region: NATIONAL,
      subject: { kind: 'data-set', id },
      data: { number, asOf },
    })
  }
}

const differenceOf = ({ code, tables, region, left, right, difference }: Check) => ({
  code,
  tables: [...tables],
  region: region ?? null,
  left,
  right,
  difference,
})

/** Imports tables 1–6 as six data sets. Sums that do not agree refuse it; differences between tables are reported. */
export const importReport = command({
  name: 'statistics.import-report',
  title: { kk: 'Есеп кестелерін енгізу', ru: 'Импорт таблиц отчёта', en: 'Import the tables of the report' },
  basis: [SEPARATE],
  input,
  output: z.object({
    imported: z.number(),
    asOf: z.string(),
    checksHeld: z.number(),
    differences: z.array(
      z.object({
        code: z.string(),
        tables: z.array(z.number()),
        region: z.string().nullable(),
        left: z.number(),
        right: z.number(),
        difference: z.number(),
      }),
    ),
    flaggedLabels: z.array(z.object({ table: z.number(), printed: z.string(), correction: z.string() })),
  }),
  run: async (act, given) => {
    const texts = await textsOf(act, given)
    if (!texts.ok) return texts
    const sets = readSets(texts.value, given.asOf)
    if (!sets.ok) return sets

    const checks = checkDataSets(sets.value)
    const [broken] = brokenChecks(checks)
    if (broken !== undefined) {
      const facts = {
        table: broken.tables[0] ?? 0,
        left: broken.left,
        right: broken.right,
        check: broken.code,
      }
      return refuse('statistics.sums-do-not-agree', { status: 'invalid', cite: [SEPARATE], facts })
    }
    await store(act, sets.value)
    return ok({
      imported: TABLE_NUMBERS.length,
      asOf: given.asOf,
      checksHeld: checks.filter((one) => one.kind === 'must-hold').length,
      differences: checks.filter((one) => one.kind === 'difference' && !one.holds).map(differenceOf),
      flaggedLabels: flaggedLabels(),
    })
  },
})
