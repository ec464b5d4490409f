import { type Lang, REGIONS } from '@tirek/kernel'
import { formatNumber } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { BarChart, StackedBarChart } from '#platform/ui/charts/bars.tsx'
import { type Column, DataTable } from '#platform/ui/table.tsx'
import { TileMap } from '#platform/ui/tile-map.tsx'
import { historicTerritory } from '../domain/lineage.ts'
import { messages } from './messages.ts'
import { numberIn, partsOf, sumOfParts, type Table, type TableRow } from './words.ts'

function CellText({ row, index, table }: { row: TableRow; index: number; table: Table }) {
  const t = useT(messages)
  const { lang } = useView()
  const value = row.values[index]
  if (value !== null && value !== undefined) return <>{formatNumber(lang, value)}</>
  return (
    <span class="soft">{table.columns[index]?.isKnown === false ? t('cell.unknown') : t('cell.hidden')}</span>
  )
}

/** The table itself: same rows and columns as published, with a file to download. */
export function FullTable({ table, csvHref }: { table: Table; csvHref: string }) {
  const columns: readonly Column<TableRow>[] = [
    { key: 'row', title: table.rowHeading, isRowHeader: true, cell: (row) => row.name },
    ...table.columns.map((column, index) => ({
      key: column.key,
      title: column.shown,
      isNumeric: true,
      cell: (row: TableRow) => <CellText row={row} index={index} table={table} />,
    })),
  ]
  const title = table.corrected ? (table.title.correction ?? table.title.label) : table.title.label
  return (
    <DataTable
      caption={title}
      isCaptionHidden
      columns={columns}
      rows={table.rows}
      rowKey={(row) => row.key}
      csvHref={csvHref}
    />
  )
}

/** Parts of every row side by side, or plain bars where there is one column. */
export function TableChart({ table }: { table: Table }) {
  const t = useT(messages)
  const parts = table.columns
    .map((column, index) => ({ column, index }))
    .filter(({ column }) => column.role === 'part')
  const rows = partsOf(table)
  const sized = rows
    .map((row) => ({ row, size: sumOfParts(table, row) ?? 0 }))
    .toSorted((a, b) => b.size - a.size)
  const first = sized[0]
  const summary = first === undefined ? '' : t('chart.summary', { name: first.row.name, value: first.size })
  const title = t('chart.title')
  if (parts.length === 1) {
    return (
      <BarChart
        title={title}
        summary={summary}
        isTableFolded
        labelTitle={table.rowHeading}
        valueTitle={t('chart.persons')}
        data={sized.map(({ row, size }) => ({ key: row.key, label: row.name, value: size }))}
      />
    )
  }
  return (
    <StackedBarChart
      title={title}
      summary={summary}
      isTableFolded
      labelTitle={table.rowHeading}
      parts={parts.map(({ column }) => column.shown)}
      data={sized.map(({ row }) => ({
        key: row.key,
        label: row.name,
        values: parts.map(({ index }) => row.values[index] ?? 0),
      }))}
    />
  )
}

/** What the map of each table shows: a share of two columns in percent, or the sum of the parts. */
const SHARES: Readonly<Record<number, readonly [part: string, of: readonly string[]]>> = {
  1: ['rural', ['total']],
  3: ['women', ['total']],
  4: ['children', ['adults', 'children']],
}

function mapValue(table: Table, row: TableRow): number | null {
  const share = SHARES[table.number]
  if (share === undefined) return sumOfParts(table, row) ?? null

  const part = numberIn(table, row, share[0])
  const whole = share[1].reduce((total, column) => total + (numberIn(table, row, column) ?? Number.NaN), 0)
  return part === undefined || !(whole > 0) ? null : Math.round((part / whole) * 1000) / 10
}

/** Limits of five shades with about as many regions in each, rounded to two significant digits, rising. */
export function limitsOf(values: readonly number[]): readonly [number, number, number, number] {
  const sorted = values.toSorted((a, b) => a - b)
  const round = (value: number) => Number(value.toPrecision(2))
  const at = (share: number) => round(sorted[Math.floor(sorted.length * share)] ?? 0)
  return [at(0.2), at(0.4), at(0.6), at(0.8)]
}

const sayShare = (lang: Lang) => (value: number) => formatNumber(lang, value, 1)

/** A merged territory's share is true of both its tiles; its number stands on one, or it would count twice. */
function rowOnTile(
  table: Table,
  rows: readonly TableRow[],
  region: string,
  isShare: boolean,
): TableRow | undefined {
  const key = table.merged && isShare ? historicTerritory(region) : region
  return rows.find((row) => row.region === key)
}

/** The regions of the table on the tile map. */
export function TableMap({ table }: { table: Table }) {
  const t = useT(messages)
  const { lang } = useView()
  const { number } = table
  if (number !== 1 && number !== 3 && number !== 4 && number !== 5 && number !== 6) return null

  const rows = partsOf(table)
  const isShare = number in SHARES
  const values = Object.fromEntries(
    REGIONS.map((region) => {
      const row = rowOnTile(table, rows, region.kato, isShare)
      return [region.key, row === undefined ? null : mapValue(table, row)]
    }),
  )
  const known = Object.values(values).filter((value) => value !== null)
  return (
    <TileMap
      title={t(`map.title.${number}`)}
      values={values}
      limits={limitsOf(known)}
      dark="high"
      valueTitle={t('map.value')}
      format={isShare ? sayShare(lang) : (value) => formatNumber(lang, value)}
    />
  )
}
