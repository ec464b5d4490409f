import type { Lang } from '@tirek/kernel'
import { toCsv } from '#platform/documents/csv.ts'
import type { DownloadRoute } from '#platform/http/page.ts'
import { messages } from './messages.ts'
import { paths } from './statistics.paths.ts'
import { readTable } from './table.page.tsx'
import { basisOf, cautionsOf, titleOf, unknownsOf } from './table-words.ts'
import type { Table } from './words.ts'

type Line = readonly (string | number)[]

/** One line of headings and one for each row, so that a program reads them as they are. */
function figuresOf(table: Table, lang: Lang): readonly Line[] {
  const t = messages.for(lang)
  const cellOf = (value: number | null, index: number) =>
    value ?? (table.columns[index]?.isKnown === false ? t('cell.unknown') : t('cell.hidden'))
  return [
    [table.rowHeading, t('definitions.printed'), ...table.columns.map((column) => column.shown)],
    ...table.rows.map((row) => [row.name, row.printed, ...row.values.map(cellOf)]),
  ]
}

/** After the figures: source, day and territories, what to beware of, and every label as printed and as corrected. */
function notesOf(table: Table, lang: Lang): readonly Line[] {
  const t = messages.for(lang)
  const notes = [...cautionsOf(table, lang), ...unknownsOf(table, lang)]
  return [
    [`${t('table.name', { number: table.number })}. ${titleOf(table)}`],
    [t('table.origin'), t(table.origin === 'registry' ? 'origin.registry' : 'origin.report')],
    [t('table.as-of'), table.asOf],
    [t('table.source'), table.source],
    [t('table.published'), table.publishedIn],
    [t('table.basis'), table.merged ? t('territories.merged') : basisOf(table, lang)],
    ...notes.map((note) => [t('csv.note'), note]),
    [],
    [t('definitions.label'), t('definitions.printed'), t('definitions.correction')],
    ...[table.title, ...table.columns].map((label) => [label.label, label.printed, label.correction ?? '']),
    ...(table.rowsAre === 'categories'
      ? table.rows.map((row) => [row.label, row.printed, row.correction ?? ''])
      : []),
  ]
}

/** A table as a file for spreadsheets, with the choices of the page. */
export const tableCsv: DownloadRoute = {
  path: paths.csv,
  roles: 'public',
  render: async (context) => {
    const { lang } = context
    const table = await readTable(context)
    const choices = [table.merged ? 'merged' : '', table.corrected ? 'corrected' : ''].filter(Boolean)
    const fileName = [`table-${table.number}`, table.origin, ...choices, table.asOf].join('-')
    return {
      fileName: `${fileName}.csv`,
      type: 'text/csv; charset=utf-8',
      body: toCsv([...figuresOf(table, lang), [], ...notesOf(table, lang)]),
    }
  },
}
