import { localize, REGIONS, type Region } from '@tirek/kernel'
import { useId } from 'preact/hooks'
import { formatNumber } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Link } from './link.tsx'
import { messages } from './messages.ts'
import { DataTable } from './table.tsx'

export type TileMapProps = {
  title: string
  /** Region key → value; null or absent = no data. */
  values: Readonly<Record<string, number | null | undefined>>
  /** Limits between the five shades, ascending: [55, 70, 85, 100]. */
  limits: readonly [number, number, number, number]
  /** Which end is dark, that is, draws the eye: `low` for a shortage. */
  dark?: 'low' | 'high' | undefined
  format?: ((value: number) => string) | undefined
  /** Where a region leads. */
  href?: ((region: Region) => string) | undefined
  /** Heading of the values in the table. */
  valueTitle?: string | undefined
}

/** Shade 1 (dark) … 5 (light) of a value; 0 without data. */
export function shadeOf(
  value: number | null | undefined,
  limits: readonly number[],
  dark: 'low' | 'high',
): number {
  if (value === null || value === undefined || Number.isNaN(value)) return 0
  const below = limits.filter((limit) => value >= limit).length
  return dark === 'low' ? below + 1 : limits.length + 1 - below
}

function Tile({ region, props }: { region: Region; props: TileMapProps }) {
  const t = useT(messages)
  const { lang } = useView()
  const value = props.values[region.key]
  const shade = shadeOf(value, props.limits, props.dark ?? 'low')
  const format = props.format ?? ((n: number) => formatNumber(lang, n))
  const inside = (
    <>
      <b>{value === null || value === undefined ? '–' : format(value)}</b>
      <span class="vh">{localize(region.name, lang)}</span>
      <span class="long" aria-hidden="true">
        {localize(region.short, lang)}
      </span>
      <span class="code" aria-hidden="true">
        {localize(region.code, lang)}
      </span>
      {shade === 0 && <span class="vh"> {t('chart.no-data')}</span>}
    </>
  )
  const href = props.href?.(region)
  return (
    <li class={`r${region.tile.row} c${region.tile.column} shade-${shade}`}>
      {href === undefined ? (
        <span class="tile">{inside}</span>
      ) : (
        <Link href={href} class="tile">
          {inside}
        </Link>
      )}
    </li>
  )
}

function Legend({ props }: { props: TileMapProps }) {
  const t = useT(messages)
  const { lang } = useView()
  const say = props.format ?? ((n: number) => formatNumber(lang, n))
  const { limits, dark = 'low' } = props
  const labels = [
    t('chart.below', { limit: say(limits[0]) }),
    ...limits.slice(1).map((limit, i) => `${say(limits[i] ?? 0)} – ${say(limit)}`),
    t('chart.from', { limit: say(limits[3]) }),
  ]
  return (
    <ul class="legend ramp" aria-label={t('chart.key')}>
      {labels.map((label, i) => (
        <li class={`shade-${dark === 'low' ? i + 1 : labels.length - i}`}>{label}</li>
      ))}
    </ul>
  )
}

/** The 20 regions as tiles in their places, each with its value in figures; its table stands beside it. */
export function TileMap(props: TileMapProps) {
  const t = useT(messages)
  const { lang } = useView()
  const id = useId()
  const format = props.format ?? ((n: number) => formatNumber(lang, n))
  const known = REGIONS.map((region) => ({ region, value: props.values[region.key] ?? null }))
  const most = Math.max(...known.map(({ value }) => value ?? 0), 1)
  const rows = known.toSorted((a, b) => (a.value ?? Infinity) - (b.value ?? Infinity))
  return (
    <div class="with-table">
      <figure class="figure" aria-labelledby={id}>
        <figcaption id={id}>{props.title}</figcaption>
        <ul class="tiles">
          {REGIONS.map((region) => (
            <Tile key={region.key} region={region} props={props} />
          ))}
        </ul>
        <Legend props={props} />
      </figure>
      <DataTable
        caption={t('chart.table')}
        about={props.title}
        rows={rows}
        rowKey={({ region }) => region.key}
        columns={[
          {
            key: 'region',
            title: t('map.region'),
            isRowHeader: true,
            cell: (row) => localize(row.region.name, lang),
          },
          {
            key: 'value',
            title: props.valueTitle ?? t('map.value'),
            isNumeric: true,
            bar: (row) => (row.value ?? 0) / most,
            cell: (row) => (row.value === null ? t('chart.no-data') : format(row.value)),
          },
        ]}
      />
    </div>
  )
}
