import type { Lang } from '@tirek/kernel'
import type { z } from 'zod'
import { toCsv } from '#platform/documents/csv.ts'
import { toXlsx } from '#platform/documents/xlsx.ts'
import type { DownloadRoute, PageContext } from '#platform/http/page.ts'
import { showStatistics } from '../../use-cases/show-statistics.ts'
import { messages as words } from '../messages.ts'
import { paths } from '../placement.paths.ts'
import { rolesOf } from '../roles.ts'
import { wordOf } from '../words.tsx'
import { messages } from './messages.ts'

type Statistics = z.output<(typeof showStatistics)['output']>
type Rows = readonly (readonly (string | number)[])[]

/** A share is a number of four digits, with which a spreadsheet counts on. */
const SHARP = 10_000

function termRows({ terms }: Statistics, lang: Lang): Rows {
  const t = words.for(lang)
  return [
    [
      t('statistics.term'),
      t('statistics.met'),
      t('statistics.missed'),
      t('statistics.open'),
      t('statistics.share'),
    ],
    ...terms.map(({ kind, met, missed, open, share }) => [
      ...[wordOf(lang, 'deadline', kind), met, missed, open],
      share === null ? '' : Math.round(share * SHARP) / SHARP,
    ]),
  ]
}

function countRows({ deferrals, noShows, passedOn }: Statistics, lang: Lang): Rows {
  const t = words.for(lang)
  return [
    [t('statistics.deferrals'), deferrals],
    [t('statistics.no-shows'), noShows],
    [t('statistics.passed'), passedOn],
  ]
}

function noteRows({ on }: Statistics, lang: Lang): Rows {
  const t = messages.for(lang)
  return [[t('as-of'), on], [t('not-official')]]
}

const readStatistics = ({ ask }: PageContext): Promise<Statistics> => ask(showStatistics, {})

/** How the terms are kept, as a file for spreadsheets. */
export const statisticsCsv: DownloadRoute = {
  path: paths.statisticsCsv(),
  roles: rolesOf('placement.statistics'),
  render: async (context) => {
    const shown = await readStatistics(context)
    const { lang } = context
    const rows = [...termRows(shown, lang), [], ...countRows(shown, lang), [], ...noteRows(shown, lang)]
    return {
      fileName: `terms-${shown.on}.csv`,
      type: 'text/csv; charset=utf-8',
      body: toCsv(rows),
    }
  },
}

/** How the terms are kept, as a workbook. */
export const statisticsXlsx: DownloadRoute = {
  path: paths.statisticsXlsx(),
  roles: rolesOf('placement.statistics'),
  render: async (context) => {
    const shown = await readStatistics(context)
    const { lang } = context
    return {
      fileName: `terms-${shown.on}.xlsx`,
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      body: await toXlsx([
        {
          name: words.for(lang)('statistics.title'),
          rows: [...termRows(shown, lang), [], ...countRows(shown, lang)],
        },
        { name: messages.for(lang)('as-of'), rows: noteRows(shown, lang) },
      ]),
    }
  },
}
