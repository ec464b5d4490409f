import type { LocalDate } from '@tirek/kernel'
import type { z } from 'zod'
import { type PageContext, page } from '#platform/http/page.ts'
import { problemsOf } from '#platform/http/question-problems.ts'
import { formatNumber, formatPeriod } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { Filters } from '#platform/ui/filters.tsx'
import { SelectField } from '#platform/ui/form/choice-fields.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { Link, withQuery } from '#platform/ui/link.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { type Column, DataTable } from '#platform/ui/table.tsx'
import { writtenDay } from '#platform/use-case/fields.ts'
import { ACTS } from '../../domain/citations.ts'
import { STATE_PARTS, type WaitedOn } from '../../domain/waiting-on.ts'
import { REPORT_LEVELS } from '../../read/report.ts'
import { showReport } from '../../use-cases/show-report.ts'
import { paths } from '../placement.paths.ts'
import { rolesOf } from '../roles.ts'
import { messages } from './messages.ts'
import { groupName, reasonName } from './words.ts'

type Report = z.output<typeof showReport.output>
type Group = Report['groups'][number]
type Values = Readonly<Record<'from' | 'to' | 'by', string>>

/** What the address asks for; what is left empty is the usual. */
export function asked({ query }: PageContext): Partial<Values> {
  const { from = '', to = '', by = '' } = query
  return {
    ...(from === '' ? {} : { from: writtenDay(from) }),
    ...(to === '' ? {} : { to: writtenDay(to) }),
    ...(REPORT_LEVELS.some((level) => level === by) ? { by } : {}),
  }
}

function Question({ values, errors }: { values: Partial<Values>; errors?: FormState['errors'] }) {
  const t = useT(messages)
  return (
    <Filters values={values} errors={errors} words={messages} label={t('period')}>
      <TextField name="from" label={t('from')} hint={t('day-hint')} isOptional />
      <TextField name="to" label={t('to')} hint={t('day-hint')} isOptional />
      <SelectField
        name="by"
        label={t('by')}
        empty={null}
        options={REPORT_LEVELS.map((level) => ({ value: level, label: t(`by.${level}`) }))}
      />
    </Filters>
  )
}

function GroupTable(props: { caption: string; report: Report; parts: readonly WaitedOn[] }) {
  const t = useT(messages)
  const { lang } = useView()
  const { caption, report, parts } = props
  const number = (value: number) => formatNumber(lang, value)
  const days = (group: Group, part: WaitedOn) => {
    const wait = group.waits.find((one) => one.on === part)
    if (wait === undefined) return '–'
    return t('days', { median: number(wait.medianDays), longest: number(wait.longestDays) })
  }
  const columns: readonly Column<Group>[] = [
    {
      key: 'name',
      title: t(`group.${report.by}`),
      isRowHeader: true,
      cell: (group) => groupName(lang, report.by, group.name),
    },
    { key: 'requests', title: t('requests'), isNumeric: true, cell: (group) => number(group.requests) },
    ...parts.map((part) => ({
      key: part,
      title: t(`on.${part}`),
      cell: (group: Group) => days(group, part),
    })),
  ]
  return (
    <DataTable
      caption={caption}
      isCaptionHidden
      isStacked
      rows={report.groups}
      rowKey={(group) => group.key}
      columns={columns}
    />
  )
}

function Reasons({ reasons }: Pick<Report, 'reasons'>) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <DataTable
      caption={t('reasons')}
      isCaptionHidden
      isStacked
      rows={reasons}
      rowKey={(row) => `${row.what}/${row.reason}`}
      empty={<p class="soft">{t('reasons.none')}</p>}
      columns={[
        { key: 'what', title: t('reasons.what'), isRowHeader: true, cell: (row) => t(`what.${row.what}`) },
        { key: 'reason', title: t('reasons.reason'), cell: (row) => reasonName(lang, row.reason) },
        {
          key: 'times',
          title: t('reasons.times'),
          isNumeric: true,
          cell: (row) => formatNumber(lang, row.times),
        },
      ]}
    />
  )
}

function Figures({ report }: { report: Report }) {
  const t = useT(messages)
  const { path } = useView()
  const file = (to: string) => withQuery(path, {}).replace(paths.report(), to)
  return (
    <>
      <p class="small soft">{t('days-hint')}</p>
      <Section id="state" title={t('state')}>
        <GroupTable caption={t('state')} report={report} parts={STATE_PARTS} />
      </Section>
      <Section id="family" title={t('family')}>
        <GroupTable caption={t('family')} report={report} parts={['family']} />
      </Section>
      <Section id="reasons" title={t('reasons')}>
        <Reasons reasons={report.reasons} />
      </Section>
      <p class="row">
        <Link href={file(paths.reportCsv())}>{t('csv')}</Link>
        <Link href={file(paths.reportXlsx())}>{t('xlsx')}</Link>
      </p>
    </>
  )
}

function ReportBody({ report, values }: { report: Report; values: Partial<Values> }) {
  const t = useT(messages)
  const { lang } = useView()
  const period = formatPeriod(lang, { from: report.from as LocalDate, to: report.to as LocalDate })
  return (
    <>
      <Step title={t('title')} caption={period} lead={t('lead')} back={paths.statistics()} />
      <p>
        <Cite of={ACTS.placement} /> <span class="small soft">{t('not-official')}</span>
      </p>
      <Question values={{ by: report.by, ...values }} />
      {report.groups.length === 0 ? (
        <EmptyState title={t('empty')}>{t('empty-hint')}</EmptyState>
      ) : (
        <Figures report={report} />
      )}
    </>
  )
}

function WrongQuestion({ values, errors }: { values: Partial<Values>; errors: FormState['errors'] }) {
  const t = useT(messages)
  return (
    <>
      <Step title={t('title')} lead={t('lead')} back={paths.statistics()} />
      <Question values={values} errors={errors} />
    </>
  )
}

/** On whom requests waited, and how long: the state's days apart from the family's (REP-STD-27). */
export const reportPage = page({
  path: paths.report(),
  roles: rolesOf('placement.report'),
  render: async (context) => {
    const values = asked(context)
    const title = messages.for(context.lang)('title')
    try {
      const report = await context.ask(showReport, values as z.input<typeof showReport.input>)
      return { title, body: <ReportBody report={report} values={values} /> }
    } catch (error) {
      return { title, status: 422, body: <WrongQuestion values={values} errors={problemsOf(error)} /> }
    }
  },
})
