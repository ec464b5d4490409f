import type { LocalDate } from '@tirek/kernel'
import type { z } from 'zod'
import { toCsv } from '#platform/documents/csv.ts'
import { type DownloadRoute, type PageContext, page } from '#platform/http/page.ts'
import { formatNumber, formatShortDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { Filters } from '#platform/ui/filters.tsx'
import { SelectField } from '#platform/ui/form/choice-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { withQuery } from '#platform/ui/link.tsx'
import { EmptyState, Notice } from '#platform/ui/notices.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { ACTS } from '../domain/citations.ts'
import { reconcile, type ShownDay, type ShownOdd } from '../use-cases/reconcile.ts'
import { paths } from './channels.paths.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'

type Report = z.output<(typeof reconcile)['output']>

const PERIODS = ['7', '30', '90'] as const
const FIGURES = ['sent', 'tries', 'answered', 'unanswered', 'twice', 'unasked', 'notTaken'] as const

/** What the address asks for; anything else of it is left out. */
function readReport({ ask, query }: PageContext): Promise<Report> {
  const days = PERIODS.find((period) => period === query['days']) ?? '7'
  return ask(reconcile, { days: Number(days) })
}

function Days({ days }: { days: readonly ShownDay[] }) {
  const t = useT(messages)
  const { lang, path } = useView()
  if (days.length === 0) return <EmptyState title={t('report.none')}>{t('report.none-hint')}</EmptyState>
  return (
    <DataTable
      caption={t('report.by-day')}
      isCaptionHidden
      isStacked
      rows={days}
      rowKey={(line) => `${line.day} ${line.channel}`}
      csvHref={withQuery(path, {}).replace(paths.report(), paths.daysCsv())}
      columns={[
        {
          key: 'channel',
          title: t('column.channel'),
          isRowHeader: true,
          cell: (line) => t(`channel.${line.channel}`),
        },
        {
          key: 'day',
          title: t('column.day'),
          cell: (line) => formatShortDate(lang, line.day as LocalDate),
        },
        ...FIGURES.map((figure) => ({
          key: figure,
          title: t(`figure.${figure}`),
          isNumeric: true,
          cell: (line: ShownDay) => formatNumber(lang, line[figure]),
        })),
      ]}
    />
  )
}

function Differences({ odd, isCut }: Pick<Report, 'odd' | 'isCut'>) {
  const t = useT(messages)
  const { lang, path } = useView()
  if (odd.length === 0) return <EmptyState title={t('odd.none')}>{t('odd.none-hint')}</EmptyState>
  return (
    <>
      {isCut && <Notice title={t('odd.cut')}>{t('odd.cut-hint')}</Notice>}
      <DataTable
        caption={t('odd.title')}
        isCaptionHidden
        isStacked
        rows={odd}
        rowKey={(line) => `${line.channel} ${line.mark}`}
        csvHref={withQuery(path, {}).replace(paths.report(), paths.oddCsv())}
        columns={[
          {
            key: 'mark',
            title: t('column.mark'),
            isRowHeader: true,
            cell: (line) => <code>{line.mark}</code>,
          },
          { key: 'channel', title: t('column.channel'), cell: (line) => t(`channel.${line.channel}`) },
          {
            key: 'day',
            title: t('column.day'),
            cell: (line) => formatShortDate(lang, line.day as LocalDate),
          },
          {
            key: 'difference',
            title: t('column.difference'),
            cell: (line) => line.differences.map((one) => t(`difference.${one}`)).join('; '),
          },
          { key: 'fault', title: t('column.last-fault'), cell: faultOf(t) },
          {
            key: 'tries',
            title: t('figure.tries'),
            isNumeric: true,
            cell: (line) => formatNumber(lang, line.tries),
          },
        ]}
      />
    </>
  )
}

type Words = ReturnType<typeof messages.for>

function faultOf(t: Words) {
  return ({ lastFault }: ShownOdd) => (lastFault === null ? '—' : t(`fault.${lastFault}`))
}

function ReportBody({ report, days }: { report: Report; days: string }) {
  const t = useT(messages)
  const options = PERIODS.map((value) => ({ value, label: t('report.days', { n: Number(value) }) }))
  return (
    <>
      <Step title={t('report.title')} lead={t('report.lead')} back={paths.state()} />
      <p>
        <Cite of={ACTS.answer} />
      </p>
      <Filters values={{ days }} label={t('report.period')}>
        <SelectField name="days" label={t('report.period')} options={options} empty={null} />
      </Filters>
      <Section title={t('odd.title')} id="differences">
        <p class="measure">{t('odd.lead')}</p>
        <Differences odd={report.odd} isCut={report.isCut} />
      </Section>
      <Section title={t('report.by-day')} id="days">
        <Days days={report.days} />
      </Section>
    </>
  )
}

/** The reconciliation: what was sent, answered, not answered, answered twice. */
export const reportPage = page({
  path: paths.report(),
  roles: rolesOf('channels.reconciliation'),
  render: async (context) => {
    const report = await readReport(context)
    const days = context.query['days'] ?? '7'
    return {
      title: messages.for(context.lang)('report.title'),
      body: <ReportBody report={report} days={days} />,
    }
  },
})

function daysCsv(t: Words, { days }: Report): string {
  const head = [t('column.day'), t('column.channel'), ...FIGURES.map((figure) => t(`figure.${figure}`))]
  const rows = days.map((line) => [
    line.day,
    t(`channel.${line.channel}`),
    ...FIGURES.map((figure) => line[figure]),
  ])
  return toCsv([head, ...rows])
}

function oddCsv(t: Words, { odd }: Report): string {
  const head = [
    ...[t('column.day'), t('column.channel'), t('column.mark'), t('column.difference')],
    ...[t('figure.tries'), t('column.last-fault'), t('column.last-try')],
  ]
  const rows = odd.map((line) => [
    ...[line.day, t(`channel.${line.channel}`), line.mark],
    line.differences.map((one) => t(`difference.${one}`)).join('; '),
    ...[line.tries, faultOf(t)(line), line.lastAt],
  ])
  return toCsv([head, ...rows])
}

const csv = (path: string, fileName: string, body: (t: Words, report: Report) => string): DownloadRoute => ({
  path,
  roles: rolesOf('channels.reconciliation'),
  render: async (context) => ({
    fileName,
    type: 'text/csv; charset=utf-8',
    body: body(messages.for(context.lang), await readReport(context)),
  }),
})

/** The same as tables for a spreadsheet. */
export const reportFiles: readonly DownloadRoute[] = [
  csv(paths.daysCsv(), 'reconciliation-days.csv', daysCsv),
  csv(paths.oddCsv(), 'reconciliation-differences.csv', oddCsv),
]
