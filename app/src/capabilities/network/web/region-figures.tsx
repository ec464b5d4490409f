import type { z } from 'zod'
import { useT, useView } from '#platform/i18n/view.ts'
import { Stats } from '#platform/ui/stats.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import type { showPlaces } from '../use-cases/show-places.ts'
import { messages } from './messages.ts'
import { coverage, figure, type KindLine, kindName, lineOf, type RegionLine } from './words.ts'

/** Places of one kind of organisation in a region. */
export type Places = z.output<(typeof showPlaces)['output']>['lines'][number]

/** Children of the region, and its PMPCs by the norm. */
export function KeyFigures({ norms }: { norms: RegionLine }) {
  const t = useT(messages)
  const { lang } = useView()
  const pmpc = lineOf(norms, 'pmpc')
  return (
    <Stats
      items={[
        { value: figure(norms.children, lang), label: t('stat.children') },
        { value: figure(pmpc?.required, lang), label: `${t('kind.pmpc')}: ${t('stat.required')}` },
        { value: figure(pmpc?.existing, lang), label: `${t('kind.pmpc')}: ${t('stat.existing')}` },
        {
          value: figure(pmpc?.missing, lang),
          label: `${t('kind.pmpc')}: ${t('stat.missing')}`,
          isAlarming: (pmpc?.missing ?? 0) > 0,
        },
      ]}
    />
  )
}

/** Each kind of unit of article 8(3): required, there, planned, missing. */
export function KindTable({ norms }: { norms: RegionLine }) {
  const t = useT(messages)
  const { lang } = useView()
  const number = (key: 'required' | 'existing' | 'planned' | 'missing', title: string) => ({
    key,
    title,
    isNumeric: true,
    cell: (line: KindLine) => figure(line[key], lang),
  })
  return (
    <DataTable
      caption={t('region.norms')}
      isCaptionHidden
      isStacked
      rows={norms.kinds}
      rowKey={(line) => line.kind}
      columns={[
        {
          key: 'kind',
          title: t('column.kind'),
          isRowHeader: true,
          cell: (line) => kindName(line.kind, lang),
        },
        number('required', t('column.required')),
        number('existing', t('column.existing')),
        number('planned', t('column.planned')),
        number('missing', t('column.missing')),
        {
          key: 'coverage',
          title: t('column.coverage'),
          isNumeric: true,
          cell: (line) => coverage(line.coverage, lang),
        },
      ]}
    />
  )
}

/** Places of the region by kind (LAW-6-3). */
export function PlacesTable({ places }: { places: readonly Places[] }) {
  const t = useT(messages)
  const { lang } = useView()
  const number = (key: 'required' | 'existing' | 'taken' | 'free' | 'shortage', title: string) => ({
    key,
    title,
    isNumeric: true,
    cell: (line: Places) => figure(line[key], lang),
  })
  return (
    <DataTable
      caption={t('region.places')}
      isCaptionHidden
      isStacked
      rows={places}
      rowKey={(line) => line.kind}
      columns={[
        {
          key: 'kind',
          title: t('column.kind'),
          isRowHeader: true,
          cell: (line) => kindName(line.kind, lang),
        },
        number('required', t('column.required')),
        number('existing', t('column.existing')),
        number('taken', t('column.taken')),
        number('free', t('column.free')),
        number('shortage', t('column.shortage')),
      ]}
    />
  )
}
