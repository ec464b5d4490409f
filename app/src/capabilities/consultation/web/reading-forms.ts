import { toBrf } from '#platform/braille/brf.ts'
import { renderPdf } from '#platform/documents/typst.ts'
import type { DownloadRoute, PageContext } from '#platform/http/page.ts'
import { showConclusion } from '../use-cases/show-conclusion.ts'
import { paths } from './consultation.paths.ts'
import { LARGE_PRINT_TEMPLATE } from './large-print-template.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'
import { allLines } from './sheet-lines.ts'
import { type ShownConclusion, signedSheet } from './signed-sheet.ts'

const fileNameOf = ({ number }: ShownConclusion) => `pmpc-${number.replaceAll('/', '-')}`

const shownOf = ({ ask, params }: PageContext) =>
  ask(showConclusion, { conclusionId: params['conclusionId'] ?? '' })

/** The whole conclusion in large letters, as a tagged PDF. */
export const largePrintDownload: DownloadRoute = {
  path: paths.largePrint(':conclusionId'),
  roles: rolesOf('consultation.conclusion'),
  render: async (context) => {
    const { lang } = context
    const shown = await shownOf(context)
    const t = messages.for(lang)
    const sheet = signedSheet(shown, lang)
    const body = renderPdf(
      LARGE_PRINT_TEMPLATE,
      { sections: allLines(sheet) },
      {
        lang,
        title: t('sheet.title'),
        footer: `${t('sheet.number')}: ${sheet.number}`,
        pageLabel: t('sheet.page'),
      },
    )
    return { fileName: `${fileNameOf(shown)}-large-${lang}.pdf`, type: 'application/pdf', body }
  },
}

/** The whole conclusion for an embosser: Kazakh or Russian braille of grade 1. */
export const brailleDownload: DownloadRoute = {
  path: paths.braille(':conclusionId'),
  roles: rolesOf('consultation.conclusion'),
  render: async (context) => {
    // English braille is another one; whoever reads the pages in English gets the language of record.
    const lang = context.lang === 'ru' ? 'ru' : 'kk'
    const shown = await shownOf(context)
    const title = { title: messages.for(lang)('sheet.title'), lines: [] }
    const body = toBrf(lang, [title, ...allLines(signedSheet(shown, lang))])
    return { fileName: `${fileNameOf(shown)}-${lang}.brf`, type: 'application/x-brf', body }
  },
}
