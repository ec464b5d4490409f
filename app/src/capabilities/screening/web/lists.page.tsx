import type { z } from 'zod'
import type { Role } from '#platform/access/roles.ts'
import { type PageContext, page } from '#platform/http/page.ts'
import { formatShortDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Filters } from '#platform/ui/filters.tsx'
import { SelectField } from '#platform/ui/form/choice-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Link } from '#platform/ui/link.tsx'
import { Tabs } from '#platform/ui/nav-parts.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { NumberedPages, pageNumber } from '#platform/ui/numbered-pages.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import { NEXT_STEPS } from '../domain/next-step.ts'
import { listDueChildren } from '../use-cases/list-due.ts'
import { listFollowUp } from '../use-cases/list-follow-up.ts'
import { type Due, DueTable, LISTED_PLACES, PlaceFilter } from './due-table.tsx'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'
import { paths } from './screening.paths.ts'
import { consentKey, dayOf, STEP_TONES } from './words.ts'

type Followed = z.output<(typeof listFollowUp)['output']>

const LISTS = ['due', 'follow-up', 'without-consent'] as const
type List = (typeof LISTS)[number]

function FollowedTable({ followed, title }: { followed: Followed; title: string }) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <DataTable
      caption={title}
      isCaptionHidden
      isStacked
      rows={followed.children}
      rowKey={(row) => row.childId}
      empty={<EmptyState title={t('follow.empty')}>{t('follow.empty-hint')}</EmptyState>}
      columns={[
        {
          key: 'child',
          title: t('column.child'),
          isRowHeader: true,
          cell: (row) => <Link href={paths.child(row.childId)}>{row.fullName}</Link>,
        },
        {
          key: 'entered',
          title: t('column.entered'),
          cell: (row) => formatShortDate(lang, dayOf(row.enteredOn)),
        },
        { key: 'ends', title: t('column.ends'), cell: (row) => formatShortDate(lang, dayOf(row.endsOn)) },
        { key: 'consent', title: t('column.consent'), cell: (row) => t(consentKey(row.consentState)) },
        {
          key: 'next',
          title: t('column.next'),
          cell: (row) => <StatusTag tone={STEP_TONES[row.next]}>{t(`next.${row.next}`)}</StatusTag>,
        },
      ]}
    />
  )
}

function StepFilter({ followed, chosen }: { followed: Followed; chosen: string }) {
  const t = useT(messages)
  const options = NEXT_STEPS.filter((step) => step !== 'none').map((step) => ({
    value: step,
    label: t('follow.option', { step: t(`next.${step}`), count: followed.byStep[step] }),
  }))
  return (
    <Filters values={{ next: chosen }} keep={{ list: 'follow-up' }} label={t('follow.filter')}>
      <SelectField name="next" label={t('column.next')} options={options} empty={t('follow.all')} />
    </Filters>
  )
}

const LEADS = {
  due: 'due.lead',
  'follow-up': 'follow.lead',
  'without-consent': 'follow.without-lead',
} as const

interface ListsProps {
  readonly list: List
  readonly lists: readonly List[]
  readonly due: Due | undefined
  readonly followed: Followed | undefined
  readonly next: string
  readonly place: string
  readonly role: Role
}

function Lists({ list, lists, due, followed, next, place, role }: ListsProps) {
  const t = useT(messages)
  const tabs = lists.map((one) => ({
    href: `${paths.lists()}?list=${one}`,
    label: t(`lists.${one}`),
    isCurrent: one === list,
  }))
  return (
    <>
      <Step title={t('lists.title')} lead={t(LEADS[list])} />
      {rolesOf('screening.record-attempt').includes(role) && (
        <p>
          <Link href="/field">{t('lists.field')}</Link>
        </p>
      )}
      <Tabs tabs={tabs} label={t('lists.tabs')} />
      {due !== undefined && <PlaceFilter due={due} chosen={place} />}
      {due !== undefined && <DueTable due={due} />}
      {due !== undefined && <NumberedPages page={due.page} pages={due.pages} />}
      {followed !== undefined && list === 'follow-up' && <StepFilter followed={followed} chosen={next} />}
      {followed !== undefined && <FollowedTable followed={followed} title={t(`lists.${list}`)} />}
      {followed !== undefined && <NumberedPages page={followed.page} pages={followed.pages} />}
      <Denominator role={role} />
    </>
  )
}

/** Where the denominator is kept, as far as the reader keeps it, and what is asked for by age. */
function Denominator({ role }: { role: Role }) {
  const t = useT(messages)
  const links = [
    { href: paths.births(), label: t('births.title'), action: 'screening.births' },
    { href: paths.attached(), label: t('attached.title'), action: 'screening.attached' },
    { href: paths.schedule(), label: t('schedule.title'), action: undefined },
    { href: paths.instruments(), label: t('open-instruments'), action: undefined },
  ]
  return (
    <ul class="flow-s">
      {links
        .filter(({ action }) => action === undefined || rolesOf(action).includes(role))
        .map(({ href, label }) => (
          <li>
            <Link href={href}>{label}</Link>
          </li>
        ))}
    </ul>
  )
}

async function loadFollowed({ ask, query }: PageContext, list: List): Promise<Followed> {
  const asked = list === 'without-consent' ? 'consent' : query['next']
  const next = NEXT_STEPS.find((step) => step === asked)
  return ask(listFollowUp, { page: pageNumber(query['page']), ...(next === undefined ? {} : { next }) })
}

/** The home lists of those who screen: to screen, under follow-up, without consent. */
export const listsPage = page({
  path: paths.lists(),
  roles: rolesOf('screening.follow-up'),
  render: async (context) => {
    const { query, actor, lang, tryAsk } = context
    const lists = LISTS.filter((one) => one !== 'due' || rolesOf('screening.due-list').includes(actor.role))
    const list = lists.find((one) => one === query['list']) ?? lists[0] ?? 'follow-up'
    const place = LISTED_PLACES.find((one) => one === query['place'])
    const due =
      list === 'due'
        ? await tryAsk(listDueChildren, {
            page: pageNumber(query['page']),
            ...(place === undefined ? {} : { place }),
          })
        : undefined
    const followed = list === 'due' ? undefined : await loadFollowed(context, list)
    const props = {
      list,
      lists,
      due,
      followed,
      next: query['next'] ?? '',
      place: place ?? '',
      role: actor.role,
    }
    return { title: messages.for(lang)('lists.title'), body: <Lists {...props} /> }
  },
})
