import type { z } from 'zod'
import { showChild } from '#capabilities/registry/index.ts'
import { action, page } from '#platform/http/page.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { Form, Submit } from '#platform/ui/form/form.tsx'
import { TextArea } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Actions } from '#platform/ui/layout.tsx'
import { ButtonLink, Link, withQuery } from '#platform/ui/link.tsx'
import { Pagination } from '#platform/ui/nav-parts.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { ACTS } from '../domain/citations.ts'
import { letGo } from '../use-cases/let-go.ts'
import { listCaseload } from '../use-cases/list-caseload.ts'
import { messages } from './messages.ts'
import { paths } from './placement.paths.ts'
import { rolesOf } from './roles.ts'
import { dayOf } from './words.tsx'

type Caseload = z.output<(typeof listCaseload)['output']>

function CaseloadBody({ people, next }: Caseload) {
  const t = useT(messages)
  const { lang, path } = useView()
  return (
    <>
      <Step title={t('work.caseload')} lead={t('caseload.lead')} back="/home" />
      <Actions>
        <ButtonLink href={paths.takeOn()}>{t('do.take-on')}</ButtonLink>
      </Actions>
      <DataTable
        caption={t('work.caseload')}
        isCaptionHidden
        isStacked
        rows={people}
        rowKey={(row) => row.personId}
        empty={<EmptyState title={t('caseload.none')} />}
        columns={[
          {
            key: 'person',
            title: t('list.person'),
            isRowHeader: true,
            cell: (row) => <Link href={`/people/${row.personId}`}>{row.name}</Link>,
          },
          { key: 'since', title: t('caseload.since'), cell: (row) => dayOf(lang, row.since) },
          {
            key: 'let-go',
            title: t('let-go.title'),
            cell: (row) => <Link href={paths.letGo(row.personId)}>{t('do.let-go')}</Link>,
          },
        ]}
      />
      <Pagination next={next === null ? undefined : withQuery(path, { after: next })} />
    </>
  )
}

/** The people whom the social worker's organisation has taken on, each with the way to let go. */
export const caseloadPage = page({
  path: paths.caseload(),
  roles: rolesOf('placement.caseload'),
  render: async ({ ask, lang, query }) => {
    const { after } = query
    const caseload = await ask(listCaseload, after === undefined ? {} : { after })
    return { title: messages.for(lang)('work.caseload'), body: <CaseloadBody {...caseload} /> }
  },
})

/** The end of the work with one person, with the reason that the family will read. */
export const letGoPage = page({
  path: paths.letGo(':personId'),
  roles: rolesOf('placement.let-go'),
  render: async ({ ask, params, form, lang }) => {
    await ask(showChild, { childId: params['personId'] ?? '' })
    const t = messages.for(lang)
    const body = (
      <>
        <Step title={t('let-go.title')} lead={t('let-go.lead')} back={paths.caseload()} />
        <p>
          <Cite of={ACTS.secrecyReading} />
        </p>
        <Form state={form} words={messages}>
          <TextArea name="reason" label={t('field.reason')} />
          <Submit>{t('do.let-go')}</Submit>
        </Form>
      </>
    )
    return { title: t('let-go.title'), body }
  },
})

export const letGoAction = action({
  path: paths.letGo(':personId'),
  command: letGo,
  page: letGoPage,
  input: (form, { params }) => ({ ...form, personId: params['personId'] ?? '' }),
  done: () => paths.caseload(),
})
