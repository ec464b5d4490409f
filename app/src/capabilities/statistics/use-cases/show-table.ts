import { findRegion, type Lang, localize, ok } from '@tirek/kernel'
import { cite } from '@tirek/law'
import { z } from 'zod'
import { dateField } from '#platform/use-case/fields.ts'
import { refuse } from '#platform/use-case/refusal.ts'
import { query } from '#platform/use-case/use-case.ts'
import {
  COUNTRY,
  type Definition,
  type Label,
  type PublishedRow,
  type TableNumber,
} from '../domain/data-set.ts'
import { DEFINITIONS } from '../domain/definitions.ts'
import { unknownColumns } from '../domain/from-registry.ts'
import { historicTerritory, MERGED_TERRITORIES, mergePublished } from '../domain/lineage.ts'
import { hiddenCells } from '../domain/suppress.ts'
import { findDataSet, type PublishedSet } from '../read/data-sets.ts'

/** The number of a table, 1–6. */
export const tableNumberField = z.coerce
  .number()
  .int()
  .min(1)
  .max(6)
  .transform((number): TableNumber => number as TableNumber)

const input = z.object({
  number: tableNumberField,
  /** The published report or the registry's own data. */
  source: z.enum(['report', 'registry']).default('report'),
  /** The newest data set not later than this day. */
  asOf: dateField.optional(),
  /** True: age labels as the analyst corrects them, flagged; false: as printed (DEC-12). */
  corrected: z.boolean().default(false),
  /** True: the three oblasts of 2022 put back into those they were taken from. */
  merged: z.boolean().default(false),
})

const label = z.object({ printed: z.string(), label: z.string(), correction: z.string().nullable() })

const output = z.object({
  number: z.number(),
  title: label,
  rowHeading: z.string(),
  rowsAre: z.string(),
  origin: z.string(),
  asOf: z.string(),
  source: z.string(),
  publishedIn: z.string(),
  importedAt: z.string().nullable(),
  territorialBasis: z.string(),
  merged: z.boolean(),
  /** True when corrected labels are shown: they are the analyst's, not the publisher's. */
  corrected: z.boolean(),
  columns: z.array(
    label.extend({ key: z.string(), role: z.string(), shown: z.string(), isKnown: z.boolean() }),
  ),
  rows: z.array(
    label.extend({
      key: z.string(),
      region: z.string().nullable(),
      name: z.string(),
      /** null where the cell is hidden or not known. */
      values: z.array(z.number().nullable()),
      hidden: z.array(z.enum(['small', 'partner']).nullable()),
    }),
  ),
  hiddenCells: z.number(),
  unplaced: z.object({ settlement: z.number(), group: z.number(), impairments: z.number() }),
})

type Question = z.output<typeof input>

const labelOf = (one: Label, lang: Lang) => ({
  printed: one.printed,
  label: localize(one.normal, lang),
  correction: one.corrected === undefined ? null : localize(one.corrected, lang),
})

const shownOf = (words: { label: string; correction: string | null }, corrected: boolean) =>
  corrected ? (words.correction ?? words.label) : words.label

const COUNTRY_NAME = {
  kk: 'Қазақстан Республикасы',
  ru: 'Республика Казахстан',
  en: 'Republic of Kazakhstan',
}

/** The name of a region, or of a historic territory as its parts side by side. */
function regionName(key: string, merged: boolean, lang: Lang): string {
  if (key === COUNTRY) return localize(COUNTRY_NAME, lang)

  const name = (code: string) => localize(findRegion(code)?.name ?? COUNTRY_NAME, lang)
  const added = merged ? MERGED_TERRITORIES.find((one) => one.keep === historicTerritory(key)) : undefined
  return added === undefined ? name(key) : `${name(added.keep)} + ${name(added.add)}`
}

type Drawing = {
  readonly definition: Definition
  readonly question: Question
  readonly lang: Lang
  readonly unknown: readonly string[]
}

function rowOf(
  row: PublishedRow,
  { definition, question, lang, unknown }: Drawing,
): z.input<typeof output>['rows'][number] {
  const category = definition.categories?.find((one) => one.key === row.key)
  const words =
    category === undefined
      ? { printed: row.printed, label: regionName(row.key, question.merged, lang), correction: null }
      : labelOf(category, lang)
  const isUnknown = (index: number) => unknown.includes(definition.columns[index]?.key ?? '')
  return {
    ...words,
    key: row.key,
    region: definition.rowsAre === 'regions' && row.key !== COUNTRY ? row.key : null,
    name: shownOf(words, question.corrected),
    values: row.cells.map((cell, index) => ('value' in cell && !isUnknown(index) ? cell.value : null)),
    hidden: row.cells.map((cell) => ('hidden' in cell ? cell.hidden : null)),
  }
}

function draw(set: PublishedSet, question: Question, lang: Lang): z.input<typeof output> {
  const definition = DEFINITIONS[question.number]
  const isMerged = question.merged && definition.rowsAre === 'regions'
  // The registry counts by true ages, so only corrected labels tell the truth about it.
  const corrected = question.corrected || question.source === 'registry'
  const unknown = unknownColumns(question.number, set.unplaced)
  const drawing = { definition, question: { ...question, corrected, merged: isMerged }, lang, unknown }
  const rows = isMerged ? mergePublished(set.rows) : set.rows
  return {
    number: question.number,
    title: labelOf(definition.title, lang),
    rowHeading: localize(definition.rowHeading.normal, lang),
    rowsAre: definition.rowsAre,
    origin: question.source,
    asOf: set.asOf,
    source: localize(set.source, lang),
    publishedIn: localize(set.publishedIn, lang),
    importedAt: set.importedAt?.toISOString() ?? null,
    territorialBasis:
      question.source === 'registry' && definition.basis !== 'country' ? 'current' : definition.basis,
    merged: isMerged,
    corrected,
    columns: definition.columns.map((column) => {
      const words = labelOf(column, lang)
      const isKnown = !unknown.includes(column.key)
      return { ...words, key: column.key, role: column.role, shown: shownOf(words, corrected), isKnown }
    }),
    rows: rows.map((row) => rowOf(row, drawing)),
    hiddenCells: hiddenCells(rows),
    unplaced: set.unplaced,
  }
}

/** One of the six tables with its source, labels as printed and normal, corrections flagged (REP-I-5, REP-I-28). */
export const showTable = query({
  name: 'statistics.table',
  title: { kk: 'Статистика кестесі', ru: 'Таблица статистики', en: 'Table of statistics' },
  basis: [cite('project', 'DEC-12'), cite('project', 'DEC-43')],
  input,
  output,
  run: async (act, question) => {
    const { number, source: origin, asOf } = question
    const set = await findDataSet(act.db, { number, origin, asOf })
    if (set === undefined)
      return refuse('statistics.not-published', { status: 'not-found', facts: { number } })
    return ok(draw(set, question, act.lang))
  },
})
