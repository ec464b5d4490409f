import { scaleLinear } from 'd3-scale'
import { ChartFigure, type ChartProps, Drawing, percent, useFormat } from './figure.tsx'

export type BarDatum = { key: string; label: string; value: number; isMarked?: boolean | undefined }
export type BarChartProps = ChartProps & {
  data: readonly BarDatum[]
  labelTitle: string
  valueTitle: string
  /** A line to compare with: a norm, an average. */
  reference?: { value: number; label: string } | undefined
}

/** Height of a row (label above its bar), in em. */
const ROW = 3.1
const BAR = { top: 1.45, height: 1 } as const
/** Part of the width left of the figures at the end of bars. */
const PLOT = 0.74

function Reference({ at, label, height }: { at: number; label: string; height: number }) {
  const x = percent(at)
  // The words stay on the side where there is room.
  const anchor = at > 0.5 ? 'end' : 'start'
  return (
    <g class="reference">
      <line x1={x} x2={x} y1="1.3em" y2={`${height}em`} />
      <text x={x} y="1em" text-anchor={anchor}>
        {label}
      </text>
    </g>
  )
}

/** Amounts of a few things, compared by length; labels stand above their bars and are never cut. */
export function BarChart(props: BarChartProps) {
  const { data, reference } = props
  const say = useFormat(props.format)
  const most = Math.max(...data.map((bar) => bar.value), reference?.value ?? 0, 0)
  const x = scaleLinear([0, most || 1], [0, PLOT])
  const top = reference === undefined ? 0 : 1.4
  const height = top + data.length * ROW
  const columns = [
    { key: 'label', title: props.labelTitle, isRowHeader: true, cell: (row: BarDatum) => row.label },
    { key: 'value', title: props.valueTitle, isNumeric: true, cell: (row: BarDatum) => say(row.value) },
  ]
  return (
    <ChartFigure chart={props} columns={columns} rows={data} rowKey={(row) => row.key}>
      <Drawing title={props.title} summary={props.summary} height={height}>
        {data.map((bar, i) => {
          const y = top + i * ROW
          return (
            <g key={bar.key} class={bar.isMarked ? 'series-4' : 'series-1'}>
              <text y={`${y + 1.1}em`}>{bar.label}</text>
              <rect y={`${y + BAR.top}em`} width={percent(x(bar.value))} height={`${BAR.height}em`} rx="3" />
              <text class="value" x={percent(x(bar.value))} dx=".4em" y={`${y + BAR.top + 0.85}em`}>
                {say(bar.value)}
              </text>
            </g>
          )
        })}
        {reference !== undefined && (
          <Reference at={x(reference.value)} label={reference.label} height={height} />
        )}
      </Drawing>
    </ChartFigure>
  )
}

export type StackedDatum = { key: string; label: string; values: readonly number[] }
export type StackedBarChartProps = ChartProps & {
  data: readonly StackedDatum[]
  /** Names of the parts, in the order of `values`; five at most. */
  parts: readonly string[]
  labelTitle: string
  /** True: every bar is 100 % long and shows shares. */
  isShare?: boolean | undefined
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

/** Where each part of a bar begins and how long it is, of the whole width 1. */
export function stackOf(
  values: readonly number[],
  whole: number,
): readonly { start: number; length: number }[] {
  return values.map((value, i) => ({
    start: whole === 0 ? 0 : sum(values.slice(0, i)) / whole,
    length: whole === 0 ? 0 : value / whole,
  }))
}

function StackedBar({ values, whole, y }: { values: readonly number[]; whole: number; y: number }) {
  return (
    <>
      {stackOf(values, whole).map(({ start, length }, i) => (
        <rect
          class={`part series-${i + 1}`}
          x={percent(start)}
          y={`${y}em`}
          width={percent(length)}
          height={`${BAR.height}em`}
        />
      ))}
    </>
  )
}

/** Parts of several wholes. */
export function StackedBarChart(props: StackedBarChartProps) {
  const { data, parts } = props
  const say = useFormat(props.format)
  const most = Math.max(...data.map((bar) => sum(bar.values)), 0)
  const columns = [
    { key: 'label', title: props.labelTitle, isRowHeader: true, cell: (row: StackedDatum) => row.label },
    ...parts.map((title, i) => ({
      key: String(i),
      title,
      isNumeric: true,
      cell: (row: StackedDatum) => say(row.values[i] ?? 0),
    })),
  ]
  return (
    <ChartFigure chart={props} columns={columns} rows={data} rowKey={(row) => row.key} legend={parts}>
      <Drawing title={props.title} summary={props.summary} height={data.length * ROW}>
        {data.map((bar, i) => (
          <g key={bar.key}>
            <text y={`${i * ROW + 1.1}em`}>{bar.label}</text>
            <StackedBar
              values={bar.values}
              whole={props.isShare ? sum(bar.values) : most}
              y={i * ROW + BAR.top}
            />
          </g>
        ))}
      </Drawing>
    </ChartFigure>
  )
}

export type RangeDatum = { key: string; label: string; low: number; high: number; middle: number }
export type DotRangeProps = ChartProps & {
  data: readonly RangeDatum[]
  labelTitle: string
  /** Headings of lowest, middle and highest value in the table. */
  titles: readonly [low: string, middle: string, high: string]
}

/** The span of values of each thing with its middle: honest ranges instead of one promised figure. */
export function DotRange(props: DotRangeProps) {
  const { data, titles } = props
  const say = useFormat(props.format)
  const x = scaleLinear([0, Math.max(...data.map((row) => row.high), 0) || 1], [0.01, 0.97]).nice()
  const column = (key: 'low' | 'middle' | 'high', title: string) => ({
    key,
    title,
    isNumeric: true,
    cell: (row: RangeDatum) => say(row[key]),
  })
  const columns = [
    { key: 'label', title: props.labelTitle, isRowHeader: true, cell: (row: RangeDatum) => row.label },
    column('low', titles[0]),
    column('middle', titles[1]),
    column('high', titles[2]),
  ]
  return (
    <ChartFigure chart={props} columns={columns} rows={data} rowKey={(row) => row.key}>
      <Drawing title={props.title} summary={props.summary} height={data.length * ROW}>
        {data.map((row, i) => {
          const y = `${i * ROW + 2}em`
          return (
            <g key={row.key} class="range series-1">
              <text y={`${i * ROW + 1.1}em`}>
                {row.label}
                <tspan class="value" dx=".6em">
                  {say(row.low)} – {say(row.high)}
                </tspan>
              </text>
              <line class="track" x1="0" x2="100%" y1={y} y2={y} />
              <line x1={percent(x(row.low))} x2={percent(x(row.high))} y1={y} y2={y} />
              <circle cx={percent(x(row.middle))} cy={y} r=".42em" />
            </g>
          )
        })}
      </Drawing>
    </ChartFigure>
  )
}
