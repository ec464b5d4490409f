import type { z } from 'zod'
import { action, page, RefusedError } from '#platform/http/page.ts'
import { formatShortDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { Form, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextArea } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Link } from '#platform/ui/link.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import { refusal } from '#platform/use-case/refusal.ts'
import { ACTS } from '../domain/citations.ts'
import { listReexaminations } from '../use-cases/list-reexaminations.ts'
import { openReexamination } from '../use-cases/open-reexamination.ts'
import { paths } from './consultation.paths.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'
import { dayOf } from './words.ts'

type Due = z.output<typeof listReexaminations.output>['due'][number]

function Reexaminations({ due }: { due: readonly Due[] }) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <>
      <Step title={t('review.list')} lead={t('review.list-lead')} back={paths.worklist()} />
      <p>
        <Cite of={ACTS.numbersReading} />
      </p>
      <DataTable
        caption={t('review.list')}
        isCaptionHidden
        isStacked
        rows={due}
        rowKey={(one) => one.conclusionId}
        columns={[
          {
            key: 'child',
            title: t('worklist.child'),
            isRowHeader: true,
            cell: (one) => <Link href={paths.reexamination(one.conclusionId)}>{one.name}</Link>,
          },
          {
            key: 'number',
            title: t('sheet.number'),
            cell: (one) => <Link href={paths.conclusion(one.conclusionId)}>{one.number}</Link>,
          },
          {
            key: 'on',
            title: t('review.on'),
            cell: (one) => (
              <>
                {formatShortDate(lang, dayOf(one.reviewOn))}{' '}
                {one.isPast && <StatusTag tone="late">{t('worklist.day-passed')}</StatusTag>}
              </>
            ),
          },
        ]}
        empty={<EmptyState title={t('review.none')}>{t('review.none-hint')}</EmptyState>}
      />
    </>
  )
}

/** Children whose conclusions are due to be looked at again. */
export const reexaminationsPage = page({
  path: paths.reexaminations(),
  roles: rolesOf('consultation.reexaminations'),
  render: async ({ ask, lang }) => {
    const { due } = await ask(listReexaminations, {})
    return { title: messages.for(lang)('review.list'), body: <Reexaminations due={due} /> }
  },
})

function Open({ form, one }: { form: FormState; one: Due }) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={t('review.open')}
        caption={one.name}
        lead={t('review.open-lead')}
        back={paths.reexaminations()}
      />
      <Form state={form} words={messages}>
        <TextArea name="request" label={t('open.request')} hint={t('open.request-hint')} />
        <Submit>{t('review.open')}</Submit>
      </Form>
    </>
  )
}

/** Opens the file of a re-examination, tied to the former one. */
export const reexaminationPage = page({
  path: paths.reexamination(':conclusionId'),
  roles: rolesOf('consultation.open-reexamination'),
  render: async ({ ask, params, form, lang }) => {
    const { due } = await ask(listReexaminations, {})
    const one = due.find(({ conclusionId }) => conclusionId === params['conclusionId'])
    if (one === undefined) throw new RefusedError(refusal('platform.not-found', { status: 'not-found' }))
    return { title: messages.for(lang)('review.open'), body: <Open form={form} one={one} /> }
  },
})

export const reexaminationAction = action({
  path: paths.reexamination(':conclusionId'),
  command: openReexamination,
  page: reexaminationPage,
  done: ({ fileId }) => paths.file(fileId),
})
