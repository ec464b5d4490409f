import type { Lang } from '@tirek/kernel'
import type { z } from 'zod'
import type { Role } from '#platform/access/roles.ts'
import { page } from '#platform/http/page.ts'
import { formatNumber, formatPercent } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Step } from '#platform/ui/headings.tsx'
import { Link } from '#platform/ui/link.tsx'
import { Stats } from '#platform/ui/stats.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { showStatistics } from '../use-cases/show-statistics.ts'
import { messages as figures } from './figures/messages.ts'
import { messages } from './messages.ts'
import { paths } from './placement.paths.ts'
import { messages as report } from './report/messages.ts'
import { mayDo, rolesOf } from './roles.ts'
import { wordOf } from './words.tsx'

type Shown = z.output<(typeof showStatistics)['output']>

type Props = {
  readonly shown: Shown
  readonly links: readonly { readonly href: string; readonly label: string }[]
}

function StatisticsBody({ shown, links }: Props) {
  const t = useT(messages)
  const file = useT(report)
  const { lang } = useView()
  const number = (value: number) => formatNumber(lang, value)
  return (
    <>
      <Step title={t('statistics.title')} lead={t('statistics.lead')} back="/home" />
      <DataTable
        caption={t('statistics.title')}
        isCaptionHidden
        rows={shown.terms}
        rowKey={(row) => row.kind}
        columns={[
          {
            key: 'term',
            title: t('statistics.term'),
            isRowHeader: true,
            cell: (row) => wordOf(lang, 'deadline', row.kind),
          },
          { key: 'met', title: t('statistics.met'), isNumeric: true, cell: (row) => number(row.met) },
          {
            key: 'missed',
            title: t('statistics.missed'),
            isNumeric: true,
            cell: (row) => number(row.missed),
          },
          { key: 'open', title: t('statistics.open'), isNumeric: true, cell: (row) => number(row.open) },
          {
            key: 'share',
            title: t('statistics.share'),
            isNumeric: true,
            cell: (row) => (row.share === null ? '—' : formatPercent(lang, row.share)),
          },
        ]}
      />
      <Stats
        items={[
          { label: t('statistics.deferrals'), value: number(shown.deferrals) },
          { label: t('statistics.no-shows'), value: number(shown.noShows) },
          { label: t('statistics.passed'), value: number(shown.passedOn) },
        ]}
      />
      <p class="row">
        <Link href={paths.statisticsCsv()}>{file('csv')}</Link>
        <Link href={paths.statisticsXlsx()}>{file('xlsx')}</Link>
      </p>
      {links.map(({ href, label }) => (
        <p>
          <Link href={href}>{label}</Link>
        </p>
      ))}
    </>
  )
}

/** The other figures that a role may see. */
function linksFor(role: Role, lang: Lang): Props['links'] {
  const links = [
    { action: 'placement.calendar', href: paths.calendar(), label: messages.for(lang)('do.calendar') },
    { action: 'placement.report', href: paths.report(), label: report.for(lang)('link') },
    { action: 'placement.occupancy', href: paths.occupancy(), label: figures.for(lang)('occupancy.link') },
    { action: 'placement.queue-health', href: paths.queues(), label: figures.for(lang)('queues.link') },
  ]
  return links.filter(({ action }) => mayDo(role, action))
}

/** How the terms of the Standard are kept where the reader works (REP-STD-27). */
export const statisticsPage = page({
  path: paths.statistics(),
  roles: rolesOf('placement.statistics'),
  render: async ({ ask, lang, actor }) => {
    const shown = await ask(showStatistics, {})
    const t = messages.for(lang)
    return {
      title: t('statistics.title'),
      body: <StatisticsBody shown={shown} links={linksFor(actor.role, lang)} />,
    }
  },
})
