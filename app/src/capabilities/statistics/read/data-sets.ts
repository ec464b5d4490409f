import type { LocalDate } from '@tirek/kernel'
import { z } from 'zod'
import type { Tx } from '#platform/db/database.ts'
import { wordsShape } from '#platform/use-case/shapes.ts'
import { REPORT_DATA_SETS } from '../data/report-figures.ts'
import type { DataSet, DataSets, PublishedRow, Source, TableNumber } from '../domain/data-set.ts'
import type { Unplaced } from '../domain/from-registry.ts'
import { publishAll } from '../domain/suppress.ts'

const cell = z.union([z.object({ value: z.number() }), z.object({ hidden: z.enum(['small', 'partner']) })])
const count = z.number().default(0)
const stored = z.object({
  source: wordsShape,
  published_in: wordsShape,
  rows: z.array(z.object({ key: z.string(), printed: z.string(), cells: z.array(cell) })),
  unplaced: z.object({ settlement: count, group: count, impairments: count }),
})

/** A data set as it was published. `importedAt` is absent for the figures shipped with the system. */
export type PublishedSet = Source & {
  readonly number: TableNumber
  readonly rows: readonly PublishedRow[]
  readonly unplaced: Unplaced
  readonly importedAt?: Date
}

const ALL_PLACED: Unplaced = { settlement: 0, group: 0, impairments: 0 }

type Question = {
  readonly number: TableNumber
  readonly origin: 'report' | 'registry'
  readonly asOf?: LocalDate | undefined
}

/** The newest data set of a table not later than a day. The report's figures are there even before any import. */
export async function findDataSet(
  db: Tx,
  { number, origin, asOf }: Question,
): Promise<PublishedSet | undefined> {
  const row = await db
    .selectFrom('statistics_data_set')
    .selectAll()
    .where('origin', '=', origin)
    .where('number', '=', number)
    .$if(asOf !== undefined, (query) => query.where('as_of', '<=', asOf ?? ''))
    .orderBy('as_of', 'desc')
    .orderBy('imported_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return origin === 'report' ? shipped(number, asOf) : undefined

  const { source, published_in, rows, unplaced } = stored.parse(row)
  return {
    number,
    asOf: row.as_of as LocalDate,
    source,
    publishedIn: published_in,
    rows,
    unplaced,
    importedAt: row.imported_at,
  }
}

function shipped(number: TableNumber, asOf: LocalDate | undefined): PublishedSet | undefined {
  const set = REPORT_DATA_SETS[number]
  if (asOf !== undefined && set.asOf > asOf) return undefined
  return { ...set, rows: publishAll(set), unplaced: ALL_PLACED }
}

function figuresOf({ rows, number, asOf, source, publishedIn }: PublishedSet): DataSet {
  const values = (row: PublishedRow) => row.cells.map((one) => ('value' in one ? one.value : Number.NaN))
  return {
    number,
    asOf,
    source,
    publishedIn,
    rows: rows.map((row) => ({ key: row.key, printed: row.printed, values: values(row) })),
  }
}

/** The six data sets of the report, for checks and rankings. */
export async function getReportSets(db: Tx): Promise<DataSets> {
  const get = async (number: TableNumber) => {
    const set = await findDataSet(db, { number, origin: 'report' })
    return set === undefined ? REPORT_DATA_SETS[number] : figuresOf(set)
  }
  return {
    1: await get(1),
    2: await get(2),
    3: await get(3),
    4: await get(4),
    5: await get(5),
    6: await get(6),
  }
}
