import type { Lang } from '@tirek/kernel'
import { toCsv } from '#platform/documents/csv.ts'
import { toXlsx } from '#platform/documents/xlsx.ts'
import type { DownloadRoute, PageContext } from '#platform/http/page.ts'
import { showQueueHealth } from '../../use-cases/show-queue-health.ts'
import { paths } from '../placement.paths.ts'
import { rolesOf } from '../roles.ts'
import { messages } from './messages.ts'
import type { Health } from './words.ts'

type Rows = readonly (readonly (string | number)[])[]

const COUNTED = ['places', 'free', 'reserved', 'out'] as const
const MOVED = ['offered', 'notTakenUp', 'left'] as const

function queueRows({ queues }: Health, lang: Lang): Rows {
  const t = messages.for(lang)
  return [
    [
      ...[t('house'), t('queues.length'), t('queues.column.own'), t('queues.column.oldest')],
      ...[t('queues.column.from'), t('queues.column.to')],
      ...COUNTED.map((key) => t(`queues.column.${key}`)),
      ...MOVED.map((key) => t(`queues.column.${key}`)),
      t('queues.column.stalled'),
    ],
    ...queues.map((one) => [
      ...[one.name, one.length, one.own, one.oldestDays],
      ...(one.range.isKnown ? [one.range.fromDays, one.range.toDays] : ['', '']),
      ...COUNTED.map((key) => one[key]),
      ...MOVED.map((key) => one[key]),
      one.stalled?.count ?? 0,
    ]),
  ]
}

function noteRows({ on, daysBack }: Health, lang: Lang): Rows {
  const t = messages.for(lang)
  return [[t('day'), on], [t('queues.column.moves', { days: daysBack })], [t('not-official')]]
}

const readHealth = ({ ask }: PageContext): Promise<Health> => ask(showQueueHealth, {})

/** The queues as a file for spreadsheets. */
export const queuesCsv: DownloadRoute = {
  path: paths.queuesCsv(),
  roles: rolesOf('placement.queue-health'),
  render: async (context) => {
    const shown = await readHealth(context)
    return {
      fileName: `queues-${shown.on}.csv`,
      type: 'text/csv; charset=utf-8',
      body: toCsv([...queueRows(shown, context.lang), [], ...noteRows(shown, context.lang)]),
    }
  },
}

/** The queues as a workbook. */
export const queuesXlsx: DownloadRoute = {
  path: paths.queuesXlsx(),
  roles: rolesOf('placement.queue-health'),
  render: async (context) => {
    const shown = await readHealth(context)
    const t = messages.for(context.lang)
    return {
      fileName: `queues-${shown.on}.xlsx`,
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      body: await toXlsx([
        { name: t('queues.title'), rows: queueRows(shown, context.lang) },
        { name: t('day'), rows: noteRows(shown, context.lang) },
      ]),
    }
  },
}
