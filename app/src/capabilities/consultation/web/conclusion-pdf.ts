import type { Lang } from '@tirek/kernel'
import { renderPdf } from '#platform/documents/typst.ts'
import type { DownloadRoute } from '#platform/http/page.ts'
import { showConclusion } from '../use-cases/show-conclusion.ts'
import { CONCLUSION_TEMPLATE } from './conclusion-template.ts'
import { paths } from './consultation.paths.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'
import { type ShownConclusion, signedSheet } from './signed-sheet.ts'

/** The conclusion as a tagged PDF/UA document in one of the languages. */
export function conclusionPdf(shown: ShownConclusion, lang: Lang): Buffer {
  const t = messages.for(lang)
  const sheet = signedSheet(shown, lang)
  const annulled = shown.annulledOn === null ? '' : ` · ${t('conclusion.annulled')}`

  return renderPdf(CONCLUSION_TEMPLATE, sheet, {
    lang,
    title: t('sheet.title'),
    footer: `${t('sheet.number')}: ${sheet.number} · ${sheet.signedOn}${annulled}`,
    pageLabel: t('sheet.page'),
  })
}

/** The document to keep; its language is that of the address. */
export const conclusionDownload: DownloadRoute = {
  path: paths.conclusionPdf(':conclusionId'),
  roles: rolesOf('consultation.conclusion'),
  render: async ({ ask, params, lang }) => {
    const shown = await ask(showConclusion, { conclusionId: params['conclusionId'] ?? '' })
    return {
      fileName: `pmpc-${shown.number.replaceAll('/', '-')}-${lang}.pdf`,
      type: 'application/pdf',
      body: conclusionPdf(shown, lang),
    }
  },
}
