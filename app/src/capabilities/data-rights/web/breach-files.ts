import type { Lang } from '@tirek/kernel'
import { describeCitation, markLabel } from '@tirek/law'
import { toCsv } from '#platform/documents/csv.ts'
import { type DocumentTemplate, renderPdf } from '#platform/documents/typst.ts'
import type { DownloadRoute, PageContext } from '#platform/http/page.ts'
import { ACTS } from '../domain/citations.ts'
import type { ShownBreach } from '../use-cases/shapes.ts'
import { breachSubjects, showBreach } from '../use-cases/show-breaches.ts'
import { breachRows } from './breach-rows.ts'
import { paths } from './data-rights.paths.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'

const TEMPLATE: DocumentTemplate = {
  name: 'data-rights-breach',
  source: `
#let sheet = data.body
#text(size: 8.5pt, weight: 700, fill: soft, t(sheet.addressee))
#band
#block(above: 4pt, below: 12pt, title())
#if sheet.drill != "" { note(text(weight: 700, t(sheet.drill))) }
#for line in sheet.text { par(t(line)) }
#facts(sheet.rows)
#v(8pt)
#for line in sheet.citations { block(above: 3pt, below: 3pt, quiet(t(line))) }
`,
}

type Paper = 'authority' | 'notice'

function paperPdf(paper: Paper, shown: ShownBreach, lang: Lang): Buffer {
  const t = messages.for(lang)
  const own = ['breach.what', 'breach.measures', 'breach.noticed-on', 'breach.period'] as const
  const forSubjects = own.map((key) => t(key))
  const rows = breachRows(shown, lang).filter(
    ({ label }) => paper === 'authority' || forSubjects.includes(label),
  )
  const body = {
    addressee: t(`paper.${paper}-to`),
    drill: shown.kind === 'drill' ? t('paper.drill') : '',
    text: [t(`paper.${paper}-text`), t(`paper.${paper}-next`)],
    rows: rows.map(({ label, value }) => ({ label, value })),
    citations: [ACTS.duty, ACTS.right].map(
      (cite) => `${describeCitation(cite, lang)} (${markLabel(cite.mark, lang)})`,
    ),
  }
  return renderPdf(TEMPLATE, body, {
    lang,
    title: t(`paper.${paper}-title`),
    footer: `${t('breach.number')}: ${shown.number}`,
    pageLabel: t('paper.page'),
  })
}

async function paperFile({ ask, params, lang }: PageContext, paper: Paper) {
  const shown = await ask(showBreach, { breachId: params['breachId'] ?? '' })
  return {
    fileName: `breach-${shown.number}-${paper}-${lang}.pdf`,
    type: 'application/pdf',
    body: paperPdf(paper, shown, lang),
  }
}

const roles = rolesOf('data-rights.breach')

/** The notice to the authority. */
export const authorityFile: DownloadRoute = {
  path: paths.authorityPdf(':breachId'),
  roles,
  render: (context) => paperFile(context, 'authority'),
}

/** The notice to the people whose data were touched. */
export const noticeFile: DownloadRoute = {
  path: paths.subjectsPdf(':breachId'),
  roles,
  render: (context) => paperFile(context, 'notice'),
}

/** The list of the people touched; names and telephones stand in the list of a real breach alone. */
export const subjectsFile: DownloadRoute = {
  path: paths.subjectsCsv(':breachId'),
  roles: rolesOf('data-rights.breach-subjects'),
  render: async ({ ask, params, lang }) => {
    const breachId = params['breachId'] ?? ''
    const t = messages.for(lang)
    const { isReleased, subjects } = await ask(breachSubjects, { breachId })
    const names = isReleased ? [t('list.name'), t('list.iin'), t('list.phone')] : []
    const head = [
      t('list.person'),
      ...names,
      t('breach.readings'),
      t('breach.acts'),
      t('list.first'),
      t('list.last'),
    ]
    const rows = subjects.map((one) => [
      one.personId,
      ...(isReleased ? [one.fullName ?? '', one.iin ?? '', one.phone ?? ''] : []),
      one.readings,
      one.acts,
      one.firstAt,
      one.lastAt,
    ])
    return { fileName: `breach-${breachId}-subjects.csv`, type: 'text/csv', body: toCsv([head, ...rows]) }
  },
}
