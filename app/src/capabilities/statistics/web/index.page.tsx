import type { LocalDate } from '@tirek/kernel'
import { cite } from '@tirek/law'
import { page } from '#platform/http/page.ts'
import { formatDate, formatNumber } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Cite } from '#platform/ui/cite.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { Link, withQuery } from '#platform/ui/link.tsx'
import { Tabs } from '#platform/ui/nav-parts.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import { Stats } from '#platform/ui/stats.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import { TABLE_NUMBERS } from '../domain/data-set.ts'
import { RANKINGS, type RankingId } from '../domain/indicators.ts'
import { showChecks, showRankings } from '../use-cases/show-checks.ts'
import { showTable } from '../use-cases/show-table.ts'
import { messages } from './messages.ts'
import { paths, tableHref } from './statistics.paths.ts'
import { type Checks, type Rankings, regionName, type Table } from './words.ts'

type Shown = {
  readonly tables: readonly Table[]
  readonly checks: Checks
  readonly ranking: Rankings[number] | undefined
  readonly by: RankingId
}

function Tables({ tables }: Shown) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <CardList
      items={tables.map((table) => ({
        title: (
          <Link href={tableHref(table.number)}>
            {t('table.name', { number: table.number })}. {table.title.label}
          </Link>
        ),
        note: `${formatDate(lang, table.asOf as LocalDate)} · ${table.source}`,
      }))}
    />
  )
}

function RankingTable({ ranking, by }: Shown) {
  const t = useT(messages)
  const { lang, path } = useView()
  const most = ranking?.regions[0]?.value ?? 1
  return (
    <>
      <Tabs
        label={t('index.rankings')}
        tabs={RANKINGS.map((one) => ({
          href: `${withQuery(path, { by: one === 'child-share' ? undefined : one })}#rankings`,
          label: t(`ranking.${one}`),
          isCurrent: one === by,
        }))}
      />
      <DataTable
        caption={t(`ranking.${by}`)}
        isCaptionHidden
        rows={ranking?.regions ?? []}
        rowKey={(line) => line.region}
        columns={[
          {
            key: 'rank',
            title: t('column.rank'),
            isNumeric: true,
            cell: (line) => formatNumber(lang, line.rank),
          },
          {
            key: 'region',
            title: t('column.region'),
            isRowHeader: true,
            cell: (line) => (
              <>
                {regionName(line.region, lang)}{' '}
                {line.wasStudied && <StatusTag tone="neutral">{t('column.studied')}</StatusTag>}
              </>
            ),
          },
          {
            key: 'value',
            title: ranking?.unit === 'percent' ? '%' : t('chart.persons'),
            isNumeric: true,
            bar: (line) => line.value / most,
            cell: (line) => formatNumber(lang, line.value),
          },
        ]}
      />
    </>
  )
}

function IndexBody(shown: Shown) {
  const t = useT(messages)
  const { lang } = useView()
  const { checks } = shown
  return (
    <div class="flow">
      <Step title={t('index.title')} lead={t('index.lead')} />
      <Notice>{t('index.notice')}</Notice>
      <Stats
        items={[
          { value: formatNumber(lang, checks.held), label: t('checks.held'), href: paths.checks },
          {
            value: formatNumber(lang, checks.broken),
            label: t('checks.broken'),
            isAlarming: checks.broken > 0,
          },
          {
            value: formatNumber(lang, checks.differences),
            label: t('checks.differences'),
            href: paths.checks,
          },
        ]}
      />
      <Section id="tables" title={t('index.tables')}>
        <Tables {...shown} />
        <p>
          <Link href="/outcomes">{t('index.outcomes')}</Link>
        </p>
      </Section>
      <Section id="rankings" title={t('index.rankings')} aside={<Cite of={cite('project', 'DEC-13')} />}>
        <p class="soft">{t('index.rankings-lead')}</p>
        <RankingTable {...shown} />
      </Section>
    </div>
  )
}

/** The six data sets, how their checks stand, and rankings of regions. */
export const indexPage = page({
  path: paths.index,
  roles: 'public',
  render: async (context) => {
    const by = RANKINGS.find((one) => one === context.query['by']) ?? 'child-share'
    const tables: Table[] = []
    for (const number of TABLE_NUMBERS) tables.push(await context.ask(showTable, { number }))
    const checks = await context.ask(showChecks, {})
    const { rankings } = await context.ask(showRankings, { by })
    const shown = { tables, checks, ranking: rankings[0], by }
    return { title: messages.for(context.lang)('index.title'), body: <IndexBody {...shown} /> }
  },
})
