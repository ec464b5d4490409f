import type { z } from 'zod'
import { action, page } from '#platform/http/page.ts'
import { formatNumber, formatShortDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { prefilled } from '#platform/ui/form/state.ts'
import { Step } from '#platform/ui/headings.tsx'
import { Actions } from '#platform/ui/layout.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { NumberedPages, pageNumber } from '#platform/ui/numbered-pages.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import { ACTS } from '../domain/citations.ts'
import { listBirths } from '../use-cases/list-denominator.ts'
import { notifyBirth } from '../use-cases/notify-birth.ts'
import { BirthForm } from './birth-form.tsx'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'
import { paths } from './screening.paths.ts'
import { dayOf } from './words.ts'

type Births = z.output<(typeof listBirths)['output']>

function BirthsTable({ births }: { births: Births }) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <DataTable
      caption={t('births.title')}
      isCaptionHidden
      isStacked
      rows={births.births}
      rowKey={(row) => row.notificationId}
      empty={<EmptyState title={t('births.empty')}>{t('births.empty-hint')}</EmptyState>}
      columns={[
        {
          key: 'child',
          title: t('column.child'),
          isRowHeader: true,
          cell: (row) => <Link href={paths.child(row.childId)}>{row.fullName}</Link>,
        },
        { key: 'number', title: t('column.notification'), cell: (row) => row.number },
        {
          key: 'born',
          title: t('column.born'),
          cell: (row) => formatShortDate(lang, dayOf(row.bornOn)),
        },
        {
          key: 'weeks',
          title: t('column.gestation'),
          cell: (row) => t('gestation', { weeks: row.gestationWeeks, days: row.gestationDays }),
        },
        {
          key: 'iin',
          title: t('column.record'),
          cell: (row) => (
            <StatusTag tone={row.hasIin ? 'done' : 'waiting'}>
              {t(row.hasIin ? 'births.has-iin' : 'births.under-mother')}
            </StatusTag>
          ),
        },
      ]}
    />
  )
}

/** Births that the organisation has notified: where the denominator begins. */
export const birthsPage = page({
  path: paths.births(),
  roles: rolesOf('screening.births'),
  render: async ({ ask, query, lang }) => {
    const births = await ask(listBirths, { page: pageNumber(query['page']) })
    const t = messages.for(lang)
    return {
      title: t('births.title'),
      body: (
        <>
          <Step title={t('births.title')} lead={t('births.lead')} back={paths.lists()} />
          <p>
            {t('births.total')}: {formatNumber(lang, births.total)} <Cite of={ACTS.procedure} />
          </p>
          <Actions>
            <ButtonLink href={paths.newBirth()}>{t('births.new')}</ButtonLink>
            <ButtonLink href={paths.importBirths()} quiet>
              {t('births.import')}
            </ButtonLink>
          </Actions>
          <BirthsTable births={births} />
          <NumberedPages page={births.page} pages={births.pages} />
        </>
      ),
    }
  },
})

/** The form of one notification. */
export const newBirthPage = page({
  path: paths.newBirth(),
  roles: rolesOf('screening.notify-birth'),
  render: async ({ form, lang, read }) => {
    const today = await read(async (act) => act.today)
    const state = prefilled(form, { bornOn: today, birthOrder: '1', gestationDays: '0' })
    return { title: messages.for(lang)('births.new'), body: <BirthForm form={state} /> }
  },
})

export const newBirthAction = action({
  path: paths.newBirth(),
  command: notifyBirth,
  input: (form) => ({
    ...form,
    ...Object.fromEntries(
      ['birthOrder', 'gestationWeeks', 'gestationDays'].flatMap((name) =>
        form[name] === undefined || form[name] === '' ? [] : [[name, Number(form[name])]],
      ),
    ),
  }),
  page: newBirthPage,
  done: ({ childId }) => paths.child(childId),
})
