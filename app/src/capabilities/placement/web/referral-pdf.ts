import type { Lang } from '@tirek/kernel'
import { describeCitation } from '@tirek/law'
import { type DocumentTemplate, renderPdf } from '#platform/documents/typst.ts'
import type { DownloadRoute } from '#platform/http/page.ts'
import { RefusedError } from '#platform/http/page.ts'
import { refusal } from '#platform/use-case/refusal.ts'
import { ACTS } from '../domain/citations.ts'
import type { ShownRequest } from '../use-cases/request-shape.ts'
import { showRequest } from '../use-cases/show-request.ts'
import { messages } from './messages.ts'
import { paths } from './placement.paths.ts'
import { rolesOf } from './roles.ts'
import { dayOf, nameOf, wordOf } from './words.tsx'

/** The referral on one sheet: number, person, decision, place, basis. All words come in `data.body`. */
const REFERRAL_TEMPLATE: DocumentTemplate = {
  name: 'placement-referral',
  source: `
#let sheet = data.body
#grid(
  columns: (1fr, auto), gutter: 12pt, align: (left, right),
  {
    text(size: 8.5pt, weight: 700, fill: soft, t(sheet.issuer))
  },
  {
    text(size: 8.5pt, fill: soft, t(sheet.numberLabel))
    linebreak()
    text(size: 12pt, weight: 700, fill: deep, t(sheet.number))
    linebreak()
    text(size: 9pt, t(sheet.issuedOn))
  },
)
#band
#block(above: 4pt, below: 12pt, title())
#note(text(size: 9pt, t(sheet.text)))
#facts(sheet.rows)
#block(above: 18pt, breakable: false, width: 100%, stroke: 0.8pt + sky, radius: 3pt, inset: 10pt, {
  quiet(t(sheet.signedLabel))
  linebreak()
  text(size: 11pt, weight: 700, t(sheet.signedBy))
})
#v(8pt)
#for line in sheet.citations { block(above: 3pt, below: 3pt, quiet(t(line))) }
`,
}

function referralPdf(shown: ShownRequest, referralNumber: string, lang: Lang): Buffer {
  const t = messages.for(lang)
  const rows = [
    { label: t('list.person'), value: shown.personName },
    { label: t('referral.born'), value: dayOf(lang, shown.birthDate) },
    { label: t('category'), value: wordOf(lang, 'category', String(shown.category)) },
    { label: t('request.number'), value: shown.number },
    { label: t('request.decision-number'), value: shown.decision?.number },
    { label: t('request.decided-on'), value: dayOf(lang, shown.decision?.decidedOn) },
    { label: t('request.organisation'), value: nameOf(lang, shown.organisation?.name) ?? t('none-yet') },
    { label: t('request.arrive-by'), value: dayOf(lang, shown.arriveBy) ?? t('none-yet') },
  ]
  const body = {
    issuer: t('who.department'),
    numberLabel: t('referral.title'),
    number: referralNumber,
    issuedOn: dayOf(lang, shown.decision?.decidedOn) ?? '',
    text: t('referral.text'),
    rows: rows.map(({ label, value }) => ({ label, value: value ?? '' })),
    signedLabel: t('referral.signed'),
    signedBy: shown.decision?.decidedBy ?? '',
    citations: [ACTS.referral, ACTS.placement, ACTS.referralReading].map((cite) =>
      describeCitation(cite, lang),
    ),
  }
  return renderPdf(REFERRAL_TEMPLATE, body, {
    lang,
    title: t('referral.title'),
    footer: `${t('referral.title')}: ${referralNumber}`,
    pageLabel: t('referral.page'),
  })
}

/** The numbered referral as a tagged PDF, in the language of the address (DEC-47). */
export const referralDownload: DownloadRoute = {
  path: paths.referralPdf(':requestId'),
  roles: rolesOf('placement.request'),
  render: async ({ ask, params, lang }) => {
    const shown = await ask(showRequest, { requestId: params['requestId'] ?? '' })
    const number = shown.decision?.referralNumber
    if (number === null || number === undefined) {
      throw new RefusedError(
        refusal('placement.referral-needed', { cite: [ACTS.referral, ACTS.referralReading] }),
      )
    }
    return {
      fileName: `referral-${number}-${lang}.pdf`,
      type: 'application/pdf',
      body: referralPdf(shown, number, lang),
    }
  },
}
