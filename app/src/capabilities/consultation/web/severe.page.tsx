import { findRegion, localize } from '@tirek/kernel'
import type { z } from 'zod'
import { page } from '#platform/http/page.ts'
import { formatShortDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Link } from '#platform/ui/link.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { NumberedPages, pageNumber } from '#platform/ui/numbered-pages.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { ACTS } from '../domain/citations.ts'
import { listSevereCases } from '../use-cases/list-severe-cases.ts'
import { paths } from './consultation.paths.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'
import { dayOf } from './words.ts'

type Listed = z.output<typeof listSevereCases.output>

function Severe({ listed }: { listed: Listed }) {
  const { cases, page, pages } = listed
  const t = useT(messages)
  const { lang } = useView()
  const regionName = (kato: string) => {
    const region = findRegion(kato)
    return region === undefined ? kato : localize(region.name, lang)
  }
  return (
    <>
      <Step title={t('severe-list.title')} lead={t('severe-list.lead')} />
      <p>
        <Cite of={ACTS.severeCoordination} />
      </p>
      <DataTable
        caption={t('severe-list.title')}
        isCaptionHidden
        isStacked
        rows={cases}
        rowKey={(one) => one.conclusionId}
        columns={[
          {
            key: 'name',
            title: t('worklist.child'),
            isRowHeader: true,
            cell: (one) => <Link href={`/people/${one.personId}`}>{one.name}</Link>,
          },
          { key: 'region', title: t('open.region'), cell: (one) => regionName(one.region) },
          { key: 'number', title: t('sheet.number'), cell: (one) => one.number },
          {
            key: 'signed',
            title: t('sheet.signed-on'),
            cell: (one) => formatShortDate(lang, dayOf(one.signedOn)),
          },
        ]}
        empty={<EmptyState title={t('severe-list.none')}>{t('severe-list.none-hint')}</EmptyState>}
      />
      <NumberedPages page={page} pages={pages} />
    </>
  )
}

/** Children whose care the local executive body helps to organise. */
export const severePage = page({
  path: paths.severe(),
  roles: rolesOf('consultation.severe-cases'),
  render: async ({ ask, lang, query }) => {
    const listed = await ask(listSevereCases, { page: pageNumber(query['page']) })
    return { title: messages.for(lang)('severe-list.title'), body: <Severe listed={listed} /> }
  },
})
