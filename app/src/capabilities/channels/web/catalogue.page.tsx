import { findRegion, localize } from '@tirek/kernel'
import type { z } from 'zod'
import { page } from '#platform/http/page.ts'
import { formatDateTime, formatNumber } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { Stats } from '#platform/ui/stats.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { ACTS } from '../domain/citations.ts'
import { compareCatalogues, type ShownDifference } from '../use-cases/compare-catalogue.ts'
import { paths } from './channels.paths.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'

type Catalogue = z.output<(typeof compareCatalogues)['output']>

function Differences({ differences }: { differences: readonly ShownDifference[] }) {
  const t = useT(messages)
  const { lang } = useView()
  const places = (count: number | null) => (count === null ? '—' : formatNumber(lang, count))
  const regionOf = (kato: string) => {
    const found = findRegion(kato)
    return found === undefined ? kato : localize(found.name, lang)
  }
  if (differences.length === 0)
    return <EmptyState title={t('odd.none')}>{t('catalogue.none-hint')}</EmptyState>
  return (
    <DataTable
      caption={t('odd.title')}
      isStacked
      rows={differences}
      rowKey={(line) => `${line.region} ${line.name}`}
      columns={[
        { key: 'name', title: t('catalogue.organisation'), isRowHeader: true, cell: (line) => line.name },
        { key: 'region', title: t('catalogue.region'), cell: (line) => regionOf(line.region) },
        {
          key: 'difference',
          title: t('column.difference'),
          cell: (line) => t(`catalogue.${line.difference}`),
        },
        {
          key: 'portal',
          title: t('catalogue.at-portal'),
          isNumeric: true,
          cell: (line) => places(line.portal),
        },
        { key: 'here', title: t('catalogue.here'), isNumeric: true, cell: (line) => places(line.here) },
      ]}
    />
  )
}

function CatalogueBody({ asOf, atPortal, here, differences }: Catalogue) {
  const t = useT(messages)
  const { lang } = useView()
  const count = (value: number) => formatNumber(lang, value)
  return (
    <>
      <Step
        title={t('catalogue.title')}
        caption={t('catalogue.as-of', { at: formatDateTime(lang, new Date(asOf)) })}
        lead={t('catalogue.lead')}
        back={paths.state()}
      />
      <p>
        <Cite of={ACTS.portal} />
      </p>
      <Stats
        items={[
          { value: count(atPortal), label: t('catalogue.count-portal') },
          { value: count(here), label: t('catalogue.count-here') },
        ]}
      />
      <Differences differences={differences} />
    </>
  )
}

/** The catalogue of the portal beside the register, asked when the page is opened. */
export const cataloguePage = page({
  path: paths.catalogue(),
  roles: rolesOf('channels.catalogue'),
  render: async ({ ask, lang }) => {
    const catalogue = await ask(compareCatalogues, {})
    return { title: messages.for(lang)('catalogue.title'), body: <CatalogueBody {...catalogue} /> }
  },
})
