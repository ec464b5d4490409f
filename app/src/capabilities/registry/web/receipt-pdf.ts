import type { Lang } from '@tirek/kernel'
import { describeCitation } from '@tirek/law'
import { renderSVG } from 'uqr'
import { type DocumentTemplate, renderPdf } from '#platform/documents/typst.ts'
import type { DownloadRoute } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/format.ts'
import { withLang } from '#platform/i18n/lang.ts'
import { type ConsentPurpose, PURPOSE_BASIS } from '../domain/consent.ts'
import { findConsent } from '../read/consents.ts'
import { receiptCode } from '../use-cases/receipt-code.ts'
import { type Receipt, receiptRows, TITLES } from './consent-receipt.tsx'
import { standingOf } from './consent-state.tsx'
import { messages } from './messages.ts'
import { readReceipt } from './read-receipt.ts'
import { paths } from './registry.paths.ts'
import { rolesOf } from './roles.ts'

const TEMPLATE: DocumentTemplate = {
  name: 'consent-receipt',
  source: `
#let sheet = data.body
#band
#block(above: 4pt, below: 10pt, title())
#note({
  text(weight: 700, t(sheet.standing))
  linebreak()
  text(size: 9pt, t(sheet.on))
})
#facts(sheet.rows)
#v(6pt)
#block(above: 10pt, below: 10pt, breakable: false, grid(
  columns: (auto, 1fr), gutter: 14pt, align: left + horizon,
  if sheet.qr != none { image(bytes(sheet.qr), format: "svg", width: 36mm, alt: sheet.qrAlt) },
  {
    text(weight: 700, t(sheet.check))
    parbreak()
    text(size: 9pt, t(sheet.checkHow))
    if sheet.address != none { parbreak(); text(size: 8.5pt, t(sheet.address)) }
    parbreak()
    text(size: 8.5pt, fill: soft, t(sheet.codeLabel))
    linebreak()
    text(size: 8.5pt, t(sheet.code))
  },
))
#for line in sheet.lines { par(t(line)) }
#v(6pt)
#for line in sheet.citations { block(above: 3pt, below: 3pt, quiet(t(line))) }
`,
}

interface Sheet {
  readonly receipt: Receipt
  readonly code: string
  readonly address: string | undefined
  readonly today: string
  readonly lang: Lang
}

/** The square leads to the page that checks; it holds the code and nothing else. */
function checkAddress({ address, lang, code }: Sheet): string | undefined {
  return address && `${address}${withLang(lang, paths.checkReceipt(code))}`
}

function receiptPdf(sheet: Sheet): Buffer {
  const { receipt, code, address, today, lang } = sheet
  const t = messages.for(lang)
  const { consent } = receipt
  const standing = standingOf(consent)
  const link = checkAddress(sheet)
  const body = {
    standing: t(`standing.${standing}`),
    on: `${t('receipt.on')}: ${today}`,
    rows: receiptRows(receipt, lang).map(({ label, value }) => ({ label, value })),
    qr: link === undefined ? null : renderSVG(link, { ecc: 'M', border: 2 }),
    qrAlt: t('receipt.qr'),
    check: t('receipt.check'),
    checkHow: t('receipt.check-how'),
    address: address === undefined ? null : `${address}${withLang(lang, paths.checkReceipt())}`,
    codeLabel: t('receipt.code'),
    code,
    lines: consent.decision === 'given' ? [t('receipt.can-withdraw')] : [],
    citations: [describeCitation(PURPOSE_BASIS[consent.purpose as ConsentPurpose], lang)],
  }
  return renderPdf(TEMPLATE, body, {
    lang,
    title: t(TITLES[standing]),
    footer: `${t('consent.receipt-number')}: ${consent.receiptNumber}`,
    pageLabel: t('receipt.page'),
  })
}

/** The receipt on one sheet, tagged, with a square that leads to its check. */
export const receiptFile: DownloadRoute = {
  path: paths.receiptPdf(':personId', ':consentId'),
  roles: rolesOf('registry.child'),
  render: async (context) => {
    const { lang, read, view } = context
    const receipt = await readReceipt(context)
    const { code, today } = await read(async (act) => {
      const consent = await findConsent(act.db, receipt.consent.id)
      return {
        code: consent === undefined ? '' : receiptCode(act, consent),
        today: formatDate(lang, act.today),
      }
    })
    const sheet = { receipt, code, address: view.address, today, lang }
    return {
      fileName: `consent-${receipt.consent.receiptNumber}-${lang}.pdf`,
      type: 'application/pdf',
      body: receiptPdf(sheet),
    }
  },
}
