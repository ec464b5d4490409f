import type { Lang, LocalDate } from '@tirek/kernel'
import type { NormedUnit } from '@tirek/law'
import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Section } from '#platform/ui/layout.tsx'
import { Link, withQuery } from '#platform/ui/link.tsx'
import { Tabs } from '#platform/ui/nav-parts.tsx'
import { type Column, DataTable } from '#platform/ui/table.tsx'
import { messages } from './messages.ts'
import { paths, regionHref } from './network.paths.ts'
import { coverage, figure, lineOf, type Norms, type RegionLine } from './words.ts'

export const KIND_TABS = [
  'pmpc',
  'rehabilitation-centre',
  'correction-room',
] as const satisfies readonly NormedUnit[]

/** Which of the three kinds the page shows, and for PMPCs by which norm. */
export function NormTabs({ kind, norms }: { kind: NormedUnit; norms: Norms }) {
  const t = useT(messages)
  const { path } = useView()
  return (
    <Tabs
      label={t('regions.kinds')}
      tabs={KIND_TABS.map((one) => ({
        href: withQuery(path, { kind: one === 'pmpc' ? undefined : one, norm: undefined }),
        label: t(`kind.${one}`),
        count: norms.country.kinds.find((line) => line.kind === one)?.existing,
        isCurrent: one === kind,
      }))}
    />
  )
}

/** All figures of one kind, region by region. */
export function NormTable({ norms, kind }: { norms: Norms; kind: NormedUnit }) {
  const t = useT(messages)
  const { lang } = useView()
  const number = (
    key: string,
    title: string,
    of: (region: RegionLine) => number | null | undefined,
  ): Column<RegionLine> => ({ key, title, isNumeric: true, cell: (region) => figure(of(region), lang) })
  const line = (region: RegionLine) => lineOf(region, kind)
  return (
    <DataTable
      caption={t('table.norms')}
      rows={norms.regions}
      rowKey={(region) => region.region}
      csvHref={`${paths.normsCsv}?norm=${norms.norm}`}
      columns={[
        {
          key: 'region',
          title: t('column.region'),
          isRowHeader: true,
          cell: (region) => <Link href={regionHref(region.key)}>{region.name}</Link>,
        },
        number('required', t('column.required'), (region) => line(region)?.required),
        number('existing', t('column.existing'), (region) => line(region)?.existing),
        number('missing', t('column.missing'), (region) => line(region)?.missing),
        number('planned', t('column.planned'), (region) => line(region)?.planned),
        {
          key: 'coverage',
          title: t('column.coverage'),
          isNumeric: true,
          cell: (region) => coverage(line(region)?.coverage ?? null, lang),
        },
        ...(kind === 'pmpc' ? [number('children', t('column.children'), (region) => region.children)] : []),
        ...(kind === 'pmpc'
          ? [number('quotient', t('column.quotient'), (region) => line(region)?.quotient)]
          : []),
      ]}
    />
  )
}

/** Where the figures come from and what they cannot tell, line by line. */
export function sourceLines({ country, wording }: Norms, kind: NormedUnit, lang: Lang): readonly string[] {
  const t = messages.for(lang)
  const pmpc = country.kinds.find((line) => line.kind === 'pmpc')
  const day = (text: string | null) => (text === null ? '–' : formatDate(lang, text as LocalDate))
  const own =
    kind === 'pmpc'
      ? [
          ...(country.requiredByCountry === null
            ? []
            : [t('sources.both', { country: country.requiredByCountry, regions: pmpc?.required ?? 0 })]),
          t('sources.children', { date: day(country.childrenAsOf) }),
        ]
      : [t('sources.one-each'), t('sources.settlements')]
  return [
    ...own,
    t('sources.wording', { date: day(wording.edition) }),
    ...(wording.otherOnDay === null ? [] : [t('sources.other-wording', { date: day(wording.otherOnDay) })]),
    t('sources.demo'),
  ]
}

/** The same under the table. */
export function Sources({ norms, kind }: { norms: Norms; kind: NormedUnit }) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <Section id="sources" title={t('sources.title')}>
      <ul class="list measure">
        {sourceLines(norms, kind, lang).map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </Section>
  )
}
