import { localDate, localize, REGIONS } from '@tirek/kernel'
import { useT, useView } from '#platform/i18n/view.ts'
import { BarChart, DotRange, StackedBarChart } from '../charts/bars.tsx'
import { LineChart, Sparkline } from '../charts/lines.tsx'
import { Filters } from '../filters.tsx'
import { SelectField } from '../form/choice-fields.tsx'
import { TextField } from '../form/text-fields.tsx'
import { Section } from '../layout.tsx'
import { Link } from '../link.tsx'
import { Pagination, PrintButton, Tabs } from '../nav-parts.tsx'
import { Stats } from '../stats.tsx'
import { DataTable } from '../table.tsx'
import { DueTag, StatusTag, type Tone } from '../tags.tsx'
import { TileMap } from '../tile-map.tsx'
import { messages } from './messages.ts'

type Case = {
  id: string
  name: string
  due: string
  daysLeft: number
  tone: Extract<Tone, 'here' | 'late' | 'waiting'>
}

const CASES: readonly Case[] = [
  { id: 'Т-1204', name: 'Әлихан Өмірұлы', due: '2026-02-20', daysLeft: 4, tone: 'waiting' },
  { id: 'Т-1198', name: 'Аяулым Нұрланқызы', due: '2026-02-17', daysLeft: 1, tone: 'here' },
  { id: 'Т-1187', name: 'Данияр Қайратұлы', due: '2026-02-12', daysLeft: -2, tone: 'late' },
]

const sample = (i: number) => 40 + ((i * 37 + 11) % 75)

/** A working list: tabs, filters, sortable table, pages. */
export function QueueSample() {
  const t = useT(messages)
  const { lang } = useView()
  const regions = REGIONS.slice(0, 4).map((region) => ({
    value: region.key,
    label: localize(region.name, lang),
  }))
  return (
    <Section title={t('queue.title')} id="queue" aside={<PrintButton />}>
      <Tabs
        label={t('queue.title')}
        tabs={[
          { href: '/gallery', label: t('queue.all'), count: 37, isCurrent: true },
          { href: '/gallery?tab=mine', label: t('queue.mine'), count: 5 },
          { href: '/gallery?tab=late', label: t('queue.late'), count: 1 },
        ]}
      />
      <Filters values={{ region: 'abai' }} keep={{ sort: 'due' }}>
        <TextField name="q" label={t('queue.search')} type="search" width="full" />
        <SelectField
          name="region"
          label={t('form.region')}
          options={regions}
          width="full"
          empty={t('queue.all')}
        />
      </Filters>
      <DataTable
        caption={t('queue.title')}
        isStacked
        rows={CASES}
        rowKey={(row) => row.id}
        sort={{ by: 'due', dir: 'desc' }}
        csvHref="/gallery.csv"
        columns={[
          {
            key: 'child',
            title: t('queue.child'),
            isRowHeader: true,
            isSortable: true,
            cell: (row) => <Link href={`/case/${row.id}`}>{row.name}</Link>,
          },
          { key: 'number', title: t('queue.number'), cell: (row) => row.id },
          {
            key: 'due',
            title: t('queue.due'),
            isSortable: true,
            cell: (row) => <DueTag due={localDate(row.due)} daysLeft={row.daysLeft} />,
          },
          {
            key: 'state',
            title: t('queue.state'),
            cell: (row) => <StatusTag tone={row.tone}>{t(`tags.${row.tone}`)}</StatusTag>,
          },
        ]}
      />
      <Pagination previous="/gallery?before=1" next="/gallery?after=3" />
    </Section>
  )
}

function MapSample() {
  const t = useT(messages)
  const values = Object.fromEntries(REGIONS.map((region, i) => [region.key, i === 6 ? null : sample(i)]))
  return (
    <>
      <Stats
        items={[
          { value: '86', label: t('stats.work') },
          { value: '112', label: t('stats.needed') },
          {
            value: '26',
            label: t('stats.missing'),
            note: t('stats.missing-note'),
            isAlarming: true,
            href: '/regions',
          },
          {
            value: '37',
            label: t('stats.wait'),
            note: <Sparkline values={[22, 25, 24, 31, 33, 37]} label={t('chart.trend')} />,
          },
        ]}
      />
      <TileMap
        title={t('map.title')}
        values={values}
        limits={[55, 70, 85, 100]}
        href={(region) => `/regions/${region.key}`}
        valueTitle={t('map.value')}
      />
    </>
  )
}

function ChartSamples() {
  const t = useT(messages)
  const { lang } = useView()
  const some = REGIONS.slice(3, 8).map((region, i) => ({
    key: region.key,
    label: localize(region.name, lang),
    i,
  }))
  return (
    <>
      <BarChart
        title={t('chart.bars')}
        summary={t('chart.bars.summary')}
        labelTitle={t('form.region')}
        valueTitle={t('chart.children')}
        reference={{ value: 6500, label: t('chart.norm') }}
        data={some.map(({ key, label, i }) => ({ key, label, value: 3200 + i * 1890, isMarked: i === 4 }))}
      />
      <StackedBarChart
        title={t('chart.parts')}
        summary={t('chart.parts.summary')}
        labelTitle={t('form.region')}
        parts={[t('chart.health'), t('chart.education'), t('chart.social')]}
        isShare
        isTableFolded
        data={some.map(({ key, label, i }) => ({ key, label, values: [30 + i, 60 - i * 3, 18 + i * 4] }))}
      />
      <LineChart
        title={t('chart.lines')}
        summary={t('chart.lines.summary')}
        pointTitle={t('chart.year')}
        points={['2020', '2021', '2022', '2023', '2024', '2025']}
        series={[
          { key: 'city', name: t('chart.city'), values: [62, 60, 55, 47, 40, 33] },
          { key: 'village', name: t('chart.village'), values: [88, null, 79, 70, 64, 58] },
        ]}
      />
      <DotRange
        title={t('chart.range')}
        summary={t('chart.range.summary')}
        labelTitle={t('form.region')}
        titles={[t('chart.low'), t('chart.middle'), t('chart.high')]}
        isTableFolded
        data={some.map(({ key, label, i }) => ({
          key,
          label,
          low: 10 + i * 4,
          middle: 35 + i * 6,
          high: 80 + i * 9,
        }))}
      />
    </>
  )
}

/** Figures: key numbers, map of regions, charts with their tables. */
export function DataSample() {
  const t = useT(messages)
  return (
    <Section title={t('parts.data')} id="data">
      <MapSample />
      <ChartSamples />
    </Section>
  )
}
