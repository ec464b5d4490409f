import { cite } from '@tirek/law'
import { page } from '#platform/http/page.ts'
import { formatNumber } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { withQuery } from '#platform/ui/link.tsx'
import { Tabs } from '#platform/ui/nav-parts.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { showChecks } from '../use-cases/show-checks.ts'
import { Differences, SumChecks } from './check-panel.tsx'
import { messages } from './messages.ts'
import { paths } from './statistics.paths.ts'
import { type Checks, regionName, signed, territoryName } from './words.ts'

type Shown = { readonly checks: Checks; readonly isMerged: boolean }

function Children({ checks, isMerged }: Shown) {
  const t = useT(messages)
  const { lang, path } = useView()
  const to = (merged: string | undefined) => `${withQuery(path, { merged })}#children`
  return (
    <>
      <Tabs
        label={t('table.territories')}
        tabs={[
          { href: to(undefined), label: t('territories.separate'), isCurrent: !isMerged },
          { href: to('1'), label: t('territories.merged'), isCurrent: isMerged },
        ]}
      />
      <DataTable
        caption={t('index.children')}
        isCaptionHidden
        rows={isMerged ? checks.children.merged : checks.children.separate}
        rowKey={(line) => line.region}
        columns={[
          {
            key: 'region',
            title: t('column.region'),
            isRowHeader: true,
            cell: (line) => (isMerged ? territoryName(line.region, lang) : regionName(line.region, lang)),
          },
          {
            key: 'by56',
            title: t('column.by56'),
            isNumeric: true,
            cell: (line) => formatNumber(lang, line.by56),
          },
          {
            key: 'by4',
            title: t('column.by4'),
            isNumeric: true,
            cell: (line) => formatNumber(lang, line.by4),
          },
          {
            key: 'difference',
            title: t('column.difference'),
            isNumeric: true,
            cell: (line) => signed(line.difference, lang),
          },
        ]}
      />
    </>
  )
}

function ChecksBody(shown: Shown) {
  const t = useT(messages)
  const { checks } = shown.checks
  return (
    <div class="flow">
      <Step title={t('checks.title')} back={paths.index} lead={t('index.lead')} />
      <Section
        id="differences"
        title={t('checks.differences-title')}
        aside={<Cite of={cite('project', 'DEC-43')} />}
      >
        <Differences checks={checks} />
      </Section>
      <Section id="children" title={t('index.children')}>
        <p class="soft measure">{t('index.children-lead')}</p>
        <Children {...shown} />
      </Section>
      <Section id="sums" title={t('checks.sums-title')}>
        <SumChecks checks={checks} />
      </Section>
    </div>
  )
}

/** Every check of the six data sets and every difference between them. */
export const checksPage = page({
  path: paths.checks,
  roles: 'public',
  render: async (context) => {
    const checks = await context.ask(showChecks, {})
    const isMerged = context.query['merged'] === '1'
    return {
      title: messages.for(context.lang)('checks.title'),
      body: <ChecksBody checks={checks} isMerged={isMerged} />,
    }
  },
})
