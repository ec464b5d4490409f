import type { Lang } from '@tirek/kernel'
import type { z } from 'zod'
import { toCsv } from '#platform/documents/csv.ts'
import { toXlsx } from '#platform/documents/xlsx.ts'
import type { DownloadRoute, PageContext } from '#platform/http/page.ts'
import { showReport } from '../../use-cases/show-report.ts'
import { paths } from '../placement.paths.ts'
import { rolesOf } from '../roles.ts'
import { messages } from './messages.ts'
import { asked } from './report.page.tsx'
import { groupName, reasonName } from './words.ts'

type Report = z.output<typeof showReport.output>
type Rows = readonly (readonly (string | number)[])[]

function waitRows({ groups, by }: Report, lang: Lang): Rows {
  const t = messages.for(lang)
  return [
    [
      t(`group.${by}`),
      t('requests'),
      t('column.whose'),
      t('column.on'),
      t('requests'),
      t('column.median'),
      t('column.longest'),
    ],
    ...groups.flatMap((group) =>
      group.waits.map((wait) => [
        groupName(lang, by, group.name),
        group.requests,
        t(wait.on === 'family' ? 'family' : 'state'),
        t(`on.${wait.on}`),
        wait.requests,
        wait.medianDays,
        wait.longestDays,
      ]),
    ),
  ]
}

function reasonRows({ reasons }: Report, lang: Lang): Rows {
  const t = messages.for(lang)
  return [
    [t('reasons.what'), t('reasons.reason'), t('reasons.times')],
    ...reasons.map((row) => [t(`what.${row.what}`), reasonName(lang, row.reason), row.times]),
  ]
}

function noteRows({ from, to }: Report, lang: Lang): Rows {
  const t = messages.for(lang)
  return [[t('period'), `${from} – ${to}`], [t('days-hint')], [t('not-official')]]
}

function readReport(context: PageContext): Promise<Report> {
  return context.ask(showReport, asked(context) as z.input<typeof showReport.input>)
}

/** The report as a file for spreadsheets. */
export const reportCsv: DownloadRoute = {
  path: paths.reportCsv(),
  roles: rolesOf('placement.report'),
  render: async (context) => {
    const report = await readReport(context)
    const { lang } = context
    return {
      fileName: `waiting-${report.by}-${report.to}.csv`,
      type: 'text/csv; charset=utf-8',
      body: toCsv([
        ...waitRows(report, lang),
        [],
        ...reasonRows(report, lang),
        [],
        ...noteRows(report, lang),
      ]),
    }
  },
}

/** The report as a workbook, a sheet for each table. */
export const reportXlsx: DownloadRoute = {
  path: paths.reportXlsx(),
  roles: rolesOf('placement.report'),
  render: async (context) => {
    const report = await readReport(context)
    const { lang } = context
    const t = messages.for(lang)
    return {
      fileName: `waiting-${report.by}-${report.to}.xlsx`,
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      body: await toXlsx([
        { name: t('title'), rows: waitRows(report, lang) },
        { name: t('reasons'), rows: reasonRows(report, lang) },
        { name: t('period'), rows: noteRows(report, lang) },
      ]),
    }
  },
}
