import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { formatNumber } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { messages } from '../messages.ts'
import { type Column, DataTable } from '../table.tsx'

/** What every chart takes: a title, a sentence that says what it shows, and how figures are written. */
export type ChartProps = {
  title: string
  /** The finding in one sentence; read out in place of the drawing. */
  summary: string
  format?: ((value: number) => string) | undefined
  /** True: the table opens on demand under the chart instead of standing beside it. */
  isTableFolded?: boolean | undefined
}

/** How figures of a chart are written. */
export function useFormat(format: ChartProps['format']): (value: number) => string {
  const { lang } = useView()
  return format ?? ((value) => formatNumber(lang, value))
}

type ChartFigureProps<Row> = {
  chart: ChartProps
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  legend?: readonly string[] | undefined
  children: ComponentChildren
}

/** Title, legend and drawing, with the same data as a table. */
export function ChartFigure<Row>({ chart, columns, rows, rowKey, legend, children }: ChartFigureProps<Row>) {
  const t = useT(messages)
  const id = useId()
  const table = (
    <DataTable caption={t('chart.table')} about={chart.title} columns={columns} rows={rows} rowKey={rowKey} />
  )
  return (
    <div class={chart.isTableFolded ? 'chart-alone flow-s' : 'with-table'}>
      <figure class="figure" aria-labelledby={id}>
        <figcaption id={id}>{chart.title}</figcaption>
        <p class="small">{chart.summary}</p>
        {legend !== undefined && legend.length > 1 && (
          <ul class="legend" aria-label={t('chart.key')}>
            {legend.map((name, i) => (
              <li>
                <svg class={`key series-${i + 1}`} viewBox="0 0 10 10" aria-hidden="true">
                  <rect width="10" height="10" />
                </svg>
                {name}
              </li>
            ))}
          </ul>
        )}
        {children}
      </figure>
      {chart.isTableFolded ? (
        <details class="fold">
          <summary>{t('chart.table')}</summary>
          {table}
        </details>
      ) : (
        table
      )}
    </div>
  )
}

/** Percent of the width for an SVG attribute. */
export const percent = (share: number) => `${Math.round(share * 10000) / 100}%`

/** Accessible root of a drawing; sizes in `em`, so that it grows with the letters. */
export function Drawing(props: {
  title: string
  summary: string
  height: number
  children: ComponentChildren
}) {
  const id = useId()
  return (
    <svg
      class="chart"
      role="img"
      aria-labelledby={`${id}-t ${id}-d`}
      width="100%"
      height={`${props.height}em`}
    >
      <title id={`${id}-t`}>{props.title}</title>
      <desc id={`${id}-d`}>{props.summary}</desc>
      {props.children}
    </svg>
  )
}
