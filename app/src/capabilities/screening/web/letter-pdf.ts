import { localize } from '@tirek/kernel'
import { findOrganisation } from '#capabilities/network/index.ts'
import { type DocumentTemplate, renderPdf } from '#platform/documents/typst.ts'
import type { DownloadRoute } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/format.ts'
import { showLedger } from '../use-cases/show-ledger.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'
import { paths } from './screening.paths.ts'
import { dayOf } from './words.ts'

const TEMPLATE: DocumentTemplate = {
  name: 'screening-invitation',
  source: `
#let sheet = data.body
#band
#block(above: 4pt, below: 10pt, title())
#text(weight: 700, t(sheet.to))
#for line in sheet.lines { par(t(line)) }
#v(6pt)
#facts(sheet.rows)
#v(10pt)
#quiet(t(sheet.rights))
`,
}

/** The invitation on one sheet: whom to call, and that the visit is free and of one's own will; nothing of health. */
export const letterFile: DownloadRoute = {
  path: paths.letter(':childId'),
  roles: rolesOf('screening.record-attempt'),
  render: async ({ ask, read, actor, lang, params }) => {
    const ledger = await ask(showLedger, { childId: params['childId'] ?? '' })
    const organisation = await read(async (act) =>
      actor.organisationId === undefined ? undefined : findOrganisation(act.db, actor.organisationId),
    )
    const t = messages.for(lang)
    const body = {
      to: t('letter.to', { child: ledger.fullName }),
      lines: [t('letter.call'), t('letter.how')],
      rows: [
        {
          label: t('letter.clinic'),
          value: organisation === undefined ? '' : localize(organisation.name, lang),
        },
        { label: t('letter.date'), value: formatDate(lang, dayOf(ledger.today)) },
      ],
      rights: t('letter.rights'),
    }
    return {
      fileName: `invitation-${lang}.pdf`,
      type: 'application/pdf',
      body: renderPdf(TEMPLATE, body, {
        lang,
        title: t('letter.title'),
        footer: t('letter.title'),
        pageLabel: t('letter.page'),
      }),
    }
  },
}
