import { scaleLinear, scalePoint } from 'd3-scale'
import { ChartFigure, type ChartProps, Drawing, percent, useFormat } from './figure.tsx'

export type LineSeries = { key: string; name: string; values: readonly (number | null)[] }
export type LineChartProps = ChartProps & {
  /** Labels along the bottom, already in words: years, months. */
  points: readonly string[]
  series: readonly LineSeries[]
  pointTitle: string
  /** True: the scale may begin above zero (never for amounts that are compared by height). */
  isCropped?: boolean | undefined
}

const PLOT = { height: 15, top: 1.4, bottom: 2 } as const

/** SVG path of a line in a box of 100 × 100; a gap where a value is missing. */
export function linePath(
  values: readonly (number | null)[],
  x: (i: number) => number,
  y: (value: number) => number,
) {
  return values
    .map((value, i) => {
      if (value === null) return ''
      const start = i === 0 || values[i - 1] === null ? 'M' : 'L'
      return `${start}${round(x(i))} ${round(y(value))}`
    })
    .join('')
}

/** Height in the drawing, in em, of a place 0 … 100 in the plot. */
const emOf = (y: number) => round(PLOT.top + (y / 100) * (PLOT.height - PLOT.top - PLOT.bottom))
const round = (n: number) => Math.round(n * 100) / 100
const isNumber = (value: number | null): value is number => value !== null

function domainOf(series: readonly LineSeries[], isCropped: boolean | undefined): [number, number] {
  const values = series.flatMap((line) => line.values).filter(isNumber)
  if (values.length === 0) return [0, 1]
  return [isCropped ? Math.min(...values) : Math.min(0, ...values), Math.max(...values) || 1]
}

function anchor(i: number, last: number): 'start' | 'middle' | 'end' {
  if (i === 0) return 'start'
  return i === last ? 'end' : 'middle'
}

/** Shows at most about six labels, the first and the last among them. */
const isShown = (i: number, last: number) =>
  i === last || (i % Math.ceil((last + 1) / 6) === 0 && last - i > last / 12)

function Axis({
  ticks,
  y,
  say,
}: {
  ticks: readonly number[]
  y: (value: number) => number
  say: (n: number) => string
}) {
  const em = (value: number) => emOf(y(value))
  return (
    <g class="axis">
      {ticks.map((tick) => (
        <>
          <line x1="0" x2="100%" y1={`${em(tick)}em`} y2={`${em(tick)}em`} />
          <text y={`${em(tick)}em`} dy="-.3em">
            {say(tick)}
          </text>
        </>
      ))}
    </g>
  )
}

function Dots({
  series,
  x,
  y,
}: {
  series: readonly LineSeries[]
  x: (i: number) => number
  y: (value: number) => number
}) {
  return (
    <>
      {series.map((line, s) => (
        <g key={line.key} class={`dots series-${s + 1}`}>
          {line.values.map(
            (value, i) =>
              value !== null && <circle cx={percent(x(i) / 100)} cy={`${emOf(y(value))}em`} r=".3em" />,
          )}
        </g>
      ))}
    </>
  )
}

function Points({ points, x }: { points: readonly string[]; x: (i: number) => number }) {
  const last = points.length - 1
  return (
    <g class="axis">
      {points.map(
        (label, i) =>
          isShown(i, last) && (
            <text x={percent(x(i) / 100)} y={`${PLOT.height - 0.5}em`} text-anchor={anchor(i, last)}>
              {label}
            </text>
          ),
      )}
    </g>
  )
}

/** Change over time of one to five things. */
export function LineChart(props: LineChartProps) {
  const { points, series } = props
  const say = useFormat(props.format)
  const y = scaleLinear(domainOf(series, props.isCropped), [100, 0]).nice(4)
  const place = scalePoint(
    points.map((_, i) => i),
    [0, 100],
  )
  const x = (i: number) => place(i) ?? 0
  const rows = points.map((label, i) => ({ label, i }))
  const columns = [
    { key: 'point', title: props.pointTitle, isRowHeader: true, cell: (row: { label: string }) => row.label },
    ...series.map((line) => ({
      key: line.key,
      title: line.name,
      isNumeric: true,
      cell: ({ i }: { i: number }) => {
        const value = line.values[i] ?? null
        return value === null ? '–' : say(value)
      },
    })),
  ]
  return (
    <ChartFigure
      chart={props}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.label}
      legend={series.map((s) => s.name)}
    >
      <Drawing title={props.title} summary={props.summary} height={PLOT.height}>
        <Axis ticks={y.ticks(4)} y={y} say={say} />
        <svg
          aria-hidden="true"
          y={`${PLOT.top}em`}
          width="100%"
          height={`${PLOT.height - PLOT.top - PLOT.bottom}em`}
          viewBox="0 0 100 100"
          preserveAspectRatio="none"
          class="lines"
        >
          {series.map((line, i) => (
            <path key={line.key} class={`series-${i + 1}`} d={linePath(line.values, x, y)} />
          ))}
        </svg>
        <Dots series={series} x={x} y={y} />
        <Points points={points} x={x} />
      </Drawing>
    </ChartFigure>
  )
}

/** The trend of one figure in a table cell or card; its words stand beside it. */
export function Sparkline({ values, label }: { values: readonly number[]; label: string }) {
  const y = scaleLinear([Math.min(...values), Math.max(...values)], [22, 2])
  const x = scaleLinear([0, Math.max(1, values.length - 1)], [0, 100])
  return (
    <svg class="sparkline" role="img" aria-label={label} viewBox="0 0 100 24" preserveAspectRatio="none">
      <path class="series-1" d={linePath(values, x, y)} />
    </svg>
  )
}
