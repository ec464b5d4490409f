import type { Lang, LocalDate } from '@tirek/kernel'
import { type DocumentTemplate, renderPdf } from '#platform/documents/typst.ts'
import type { DownloadRoute } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/format.ts'
import { rolesOf } from '../permissions.ts'
import { showSummary } from '../use-cases/summary.ts'
import { paths } from './hand-over.paths.ts'
import { messages } from './messages.ts'
import { reasonWords, type ShownSummary, summaryParts } from './summary-sheet.ts'

const TEMPLATE: DocumentTemplate = {
  name: 'hand-over-summary',
  source: `
#let sheet = data.body
#text(size: 11pt, weight: 700, t(sheet.organisation))
#band
#block(above: 4pt, below: 12pt, title())
#facts(sheet.head)
#for part in sheet.parts {
  heading(level: 1, t(part.title))
  if part.rows.len() == 0 { quiet(t(part.none)) } else { facts(part.rows) }
}
#heading(level: 1, t(sheet.words.title))
#if sheet.words.lines.len() == 0 { quiet(t(sheet.words.none)) } else {
  note({ for line in sheet.words.lines { par(t(line)) } })
}
#v(8pt)
#quiet(t(sheet.end))
`,
}

function bodyOf(shown: ShownSummary, lang: Lang) {
  const t = messages.for(lang)
  const day = (text: string) => formatDate(lang, text as LocalDate)
  return {
    organisation: shown.organisation ?? '',
    head: [
      { label: t('summary.name'), value: shown.person.fullName },
      { label: t('summary.born'), value: day(shown.person.birthDate) },
      { label: t('summary.made'), value: day(shown.madeOn) },
      { label: t('summary.reason'), value: reasonWords(lang, shown.reason) },
    ],
    parts: summaryParts(shown, lang).map(({ title, lines, none }) => ({
      title,
      none,
      rows: lines.map(({ label, value }) => ({ label, value })),
    })),
    words: {
      title: t('summary.words'),
      none: t('summary.no-words'),
      lines: shown.words === null ? [] : shown.words.split(/\n+/),
    },
    end: t('summary.end'),
  }
}

/** The summary as a tagged PDF to keep; its language is that of the address. */
export const summaryFile: DownloadRoute = {
  path: paths.summaryPdf(':personId'),
  roles: rolesOf('hand-over.summary'),
  render: async ({ ask, params, lang }) => {
    const shown = await ask(showSummary, { personId: params['personId'] ?? '' })
    const t = messages.for(lang)
    return {
      fileName: `summary-${lang}.pdf`,
      type: 'application/pdf',
      body: renderPdf(TEMPLATE, bodyOf(shown, lang), {
        lang,
        title: t('summary.title'),
        footer: `${t('summary.title')} · ${formatDate(lang, shown.madeOn as LocalDate)}`,
        pageLabel: t('summary.page'),
      }),
    }
  },
}
