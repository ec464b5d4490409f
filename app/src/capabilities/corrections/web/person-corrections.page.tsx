import { page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Cite } from '#platform/ui/cite.tsx'
import { PersonHead } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { Link } from '#platform/ui/link.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { ACTS } from '../domain/citations.ts'
import type { listCorrectionsOf } from '../use-cases/list-corrections.ts'
import type { listFieldsOf, ShownFields } from '../use-cases/list-fields.ts'
import type { RequestLine } from '../use-cases/shapes.ts'
import { paths } from './corrections.paths.ts'
import { messages } from './messages.ts'
import { RequestNote, RequestState } from './request-state.tsx'
import { rolesOf } from './roles.ts'

type Field = ShownFields['fields'][number]

function Way({ field, personId }: { field: Field; personId: string }) {
  const t = useT(messages)
  if (!field.isOpen) return <span class="soft">{t('fields.closed')}</span>
  if (field.openRequestId !== null)
    return <Link href={paths.request(field.openRequestId)}>{t('fields.asked')}</Link>
  return (
    <Link href={paths.ask(personId, field.key)}>
      {t('fields.ask')}
      <span class="vh">: {field.label}</span>
    </Link>
  )
}

function Fields({ shown }: { shown: ShownFields }) {
  const t = useT(messages)
  return (
    <DataTable
      caption={t('fields.title')}
      isStacked
      rows={shown.fields}
      rowKey={(field) => field.key}
      empty={<EmptyState title={t('fields.none')} />}
      columns={[
        { key: 'label', title: t('fields.field'), isRowHeader: true, cell: (field) => field.label },
        { key: 'value', title: t('value.present'), cell: (field) => field.shown ?? t('value.none') },
        { key: 'decider', title: t('fields.decider'), cell: (field) => t(`decider.${field.decider}`) },
        {
          key: 'proof',
          title: t('fields.proof'),
          cell: (field) => t(field.needsProof ? 'proof.needed' : 'proof.none'),
        },
        {
          key: 'ask',
          title: t('fields.way'),
          cell: (field) => <Way field={field} personId={shown.person.id} />,
        },
      ]}
    />
  )
}

function Requests({ requests }: { requests: readonly RequestLine[] }) {
  const t = useT(messages)
  const items = requests.map((request) => ({
    title: <Link href={paths.request(request.id)}>{request.label}</Link>,
    note: <RequestNote request={request} />,
    end: <RequestState request={request} />,
  }))
  return (
    <Section title={t('requests.title')} id="requests">
      {items.length === 0 ? <EmptyState title={t('requests.none')} /> : <CardList items={items} />}
    </Section>
  )
}

function PersonCorrections({ shown, requests }: { shown: ShownFields; requests: readonly RequestLine[] }) {
  const t = useT(messages)
  const { person } = shown
  return (
    <>
      <PersonHead caption={t('person.title')} name={person.fullName} back={`/people/${person.id}`} />
      <p class="measure">
        {t('person.lead')} <Cite of={ACTS.right} />
      </p>
      <Fields shown={shown} />
      <p class="soft measure">{t('fields.rule')}</p>
      <Requests requests={requests} />
    </>
  )
}

/** What may be corrected in one record, and all requests about it. */
export function personCorrectionsPage(
  listFields: ReturnType<typeof listFieldsOf>,
  listCorrections: ReturnType<typeof listCorrectionsOf>,
) {
  return page({
    path: paths.person(':personId'),
    roles: rolesOf('corrections.list'),
    render: async ({ ask, lang, params }) => {
      const personId = params['personId'] ?? ''
      const shown = await ask(listFields, { personId })
      const { requests } = await ask(listCorrections, { personId })
      return {
        title: messages.for(lang)('person.title'),
        body: <PersonCorrections shown={shown} requests={requests} />,
      }
    },
  })
}
