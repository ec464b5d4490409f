import { NORMED_UNITS } from '@tirek/law'
import { toCsv } from '#platform/documents/csv.ts'
import type { DownloadRoute } from '#platform/http/page.ts'
import { NORM_EDITIONS } from '../domain/norm.ts'
import { showNorms } from '../use-cases/show-norms.ts'
import { messages } from './messages.ts'
import { paths } from './network.paths.ts'
import { kindName, lineOf } from './words.ts'

/** The report of LAW-8-18 as a file for spreadsheets. */
export const normsCsv: DownloadRoute = {
  path: paths.normsCsv,
  roles: 'public',
  render: async (context) => {
    const t = messages.for(context.lang)
    const norm = NORM_EDITIONS.find((one) => one === context.query['norm']) ?? 'law'
    const norms = await context.ask(showNorms, { norm })
    const header = [
      t('column.region'),
      t('column.kind'),
      t('column.children'),
      t('column.required'),
      t('column.existing'),
      t('column.planned'),
      t('column.missing'),
    ]
    const rows = norms.regions.flatMap((region) =>
      NORMED_UNITS.map((kind) => {
        const line = lineOf(region, kind)
        const figures = [region.children, line?.required, line?.existing, line?.planned, line?.missing]
        return [region.name, kindName(kind, context.lang), ...figures.map((value) => value ?? '')]
      }),
    )
    return {
      fileName: `norm-${norms.norm}-${norms.on}.csv`,
      type: 'text/csv; charset=utf-8',
      body: toCsv([header, ...rows]),
    }
  },
}
