import type { z } from 'zod'
import { page } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Link } from '#platform/ui/link.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { NumberedPages } from '#platform/ui/numbered-pages.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { ACTS } from '../domain/acts.ts'
import { listOfUnwritten } from '../use-cases/list-programmes.ts'
import { messages } from './messages.ts'
import { paths } from './programme.paths.ts'
import { rolesOf } from './roles.ts'
import { dayOf } from './shown.ts'

type Found = z.output<typeof listOfUnwritten.output>
type Props = { readonly found: Found; readonly mayBegin: boolean }

function Children({ found, mayBegin }: Props) {
  const t = useT(messages)
  const { lang } = useView()
  const day = (text: string) => (text === '' ? '—' : formatDate(lang, dayOf(text)))
  return (
    <DataTable
      caption={t('unwritten.found', { n: found.total })}
      isStacked
      rows={found.children}
      rowKey={(row) => row.conclusionId}
      empty={
        <EmptyState title={t('unwritten.none')}>
          <p>{t('unwritten.none-hint')}</p>
        </EmptyState>
      }
      columns={[
        {
          key: 'child',
          title: t('programmes.child'),
          isRowHeader: true,
          cell: (row) => <Link href={`/people/${row.personId}`}>{row.childName}</Link>,
        },
        { key: 'born', title: t('programmes.born'), cell: (row) => day(row.birthDate) },
        {
          key: 'conclusion',
          title: t('new.conclusion'),
          cell: (row) => <Link href={`/consultation/conclusions/${row.conclusionId}`}>{row.number}</Link>,
        },
        { key: 'signed', title: t('unwritten.signed-on'), cell: (row) => day(row.signedOn) },
        {
          key: 'waited',
          title: t('unwritten.waited'),
          isNumeric: true,
          cell: (row) => t('unwritten.days', { n: row.daysWaited }),
        },
        ...(mayBegin
          ? [
              {
                key: 'begin',
                title: t('unwritten.next'),
                cell: (row: Found['children'][number]) => (
                  <Link href={paths.newProgramme(row.personId)}>
                    {t('new.title')}
                    <span class="vh">: {row.childName}</span>
                  </Link>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}

function Unwritten(props: Props) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={t('unwritten.title')}
        back={paths.worklist()}
        lead={
          <>
            {t('unwritten.lead')} <Cite of={ACTS.whoMakesIt} />
          </>
        }
      />
      <Children {...props} />
      <NumberedPages page={props.found.page} pages={props.found.pages} />
    </>
  )
}

/** Children with a signed conclusion for whom nobody has begun the programme. */
export const unwrittenPage = page({
  path: paths.unwritten(),
  roles: rolesOf('programme.unwritten'),
  render: async ({ ask, tryAsk, query, lang, actor }) => {
    const found = (await tryAsk(listOfUnwritten, { page: query['page'] })) ?? (await ask(listOfUnwritten, {}))
    const mayBegin = rolesOf('programme.draft').includes(actor.role)
    return {
      title: messages.for(lang)('unwritten.title'),
      body: <Unwritten found={found} mayBegin={mayBegin} />,
    }
  },
})
