import type { Lang } from '@tirek/kernel'
import { describeCitation, NORMED_UNITS } from '@tirek/law'
import { toCsv } from '#platform/documents/csv.ts'
import type { DownloadRoute } from '#platform/http/page.ts'
import { NORM_CITATION, NORM_EDITIONS } from '../domain/norm.ts'
import { showNorms } from '../use-cases/show-norms.ts'
import { messages } from './messages.ts'
import { paths } from './network.paths.ts'
import { sourceLines } from './norm-parts.tsx'
import { kindName, lineOf, type Norms } from './words.ts'

/** After the figures: by which norm and day, where they come from, and which of them are estimates. */
function notesOf(norms: Norms, lang: Lang): readonly (readonly string[])[] {
  const t = messages.for(lang)
  const { childrenPerPmpc, norm } = norms
  const isScenario = norm !== 'law'
  const named =
    childrenPerPmpc === null
      ? t('norm.not-in-force')
      : t(isScenario ? 'norm.scenario' : 'norm.law', { norm: childrenPerPmpc })
  return [
    [t('csv.norm'), named],
    [t('csv.basis'), describeCitation(NORM_CITATION, lang)],
    [t('csv.on'), norms.on],
    ...(isScenario ? [[t('csv.note'), t('norm.scenario-note')]] : []),
    ...[...sourceLines(norms, 'pmpc', lang), t('sources.one-each'), t('sources.settlements')].map((line) => [
      t('csv.note'),
      line,
    ]),
  ]
}

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
      `${t('column.coverage')}, %`,
      t('column.quotient'),
    ]
    const rows = norms.regions.flatMap((region) =>
      NORMED_UNITS.map((kind) => {
        const line = lineOf(region, kind)
        const counted = [line?.required, line?.existing, line?.planned, line?.missing]
        const figures = [region.children, ...counted, line?.coverage, line?.quotient]
        return [region.name, kindName(kind, context.lang), ...figures.map((value) => value ?? '')]
      }),
    )
    return {
      fileName: `norm-${norms.norm}-${norms.on}.csv`,
      type: 'text/csv; charset=utf-8',
      body: toCsv([header, ...rows, [], ...notesOf(norms, context.lang)]),
    }
  },
}
