import type { LocalDate } from '@tirek/kernel'
import { page } from '#platform/http/page.ts'
import { formatDate, formatDateTime, formatNumber } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { Link } from '#platform/ui/link.tsx'
import { Tabs } from '#platform/ui/nav-parts.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { Stats } from '#platform/ui/stats.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import { rolesOf } from '../permissions.ts'
import { countEmergencies, type EmergencyCounts } from '../use-cases/count-emergencies.ts'
import { listReviews, type Reviews } from '../use-cases/list-reviews.ts'
import { paths } from './exceptional-access.paths.ts'
import { messages } from './messages.ts'
import { REVIEW_TONES } from './tones.ts'

type One = Reviews['reviews'][number]

function Due({ one }: { one: One }) {
  const t = useT(messages)
  if (one.isOverdue) return <StatusTag tone="late">{t('reviews.overdue')}</StatusTag>
  return <StatusTag tone={REVIEW_TONES[one.state]}>{t(`state.${one.state}`)}</StatusTag>
}

function List({ reviews }: Reviews) {
  const t = useT(messages)
  const { lang } = useView()
  const items = reviews.map((one) => ({
    title: (
      <Link href={paths.review(one.id)}>
        {one.name} · {formatDateTime(lang, new Date(one.openedAt))}
      </Link>
    ),
    note: (
      <>
        <div>{[one.roleName, one.organisation].filter(Boolean).join(' · ')}</div>
        <div>{t(`reason.${one.reason}`)}</div>
        <div>
          {t('reviews.due')}: {formatDate(lang, one.dueOn as LocalDate)}
        </div>
      </>
    ),
    end: <Due one={one} />,
  }))
  return items.length === 0 ? <EmptyState title={t('reviews.none')} /> : <CardList items={items} />
}

const COLUMNS = ['total', 'justified', 'unjustified', 'waiting', 'overdue'] as const

function Counts({ counts }: { counts: EmergencyCounts }) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <Section title={t('counts.title')} id="counts">
      <Stats
        items={COLUMNS.map((key) => ({
          value: formatNumber(lang, counts[key]),
          label: t(`counts.${key}`),
          isAlarming: key === 'overdue' && counts.overdue > 0,
        }))}
      />
      {counts.organisations.length > 0 && (
        <DataTable
          caption={t('counts.by-organisation')}
          isStacked
          rows={counts.organisations}
          rowKey={(row) => row.organisationId ?? ''}
          columns={[
            {
              key: 'organisation',
              title: t('counts.organisation'),
              isRowHeader: true,
              cell: (row) => row.organisation ?? '–',
            },
            ...COLUMNS.map((key) => ({
              key,
              title: t(`counts.${key}`),
              cell: (row: EmergencyCounts['organisations'][number]) => formatNumber(lang, row[key]),
            })),
          ]}
        />
      )}
    </Section>
  )
}

function ReviewsBody(props: { shown: Reviews; isDone: boolean; counts: EmergencyCounts | undefined }) {
  const t = useT(messages)
  return (
    <>
      <Step title={t('reviews.title')} lead={t('reviews.lead')} back="/home" />
      <Tabs
        label={t('reviews.title')}
        tabs={[
          { href: paths.reviews(), label: t('reviews.waiting'), isCurrent: !props.isDone },
          { href: paths.reviewsDone(), label: t('reviews.done'), isCurrent: props.isDone },
        ]}
      />
      <List {...props.shown} />
      {props.counts !== undefined && <Counts counts={props.counts} />}
    </>
  )
}

/** Emergency accesses to review; the officer sees the numbers of all organisations too. */
export const reviewsPage = page({
  path: paths.reviews(),
  roles: rolesOf('reviews'),
  render: async ({ ask, actor, lang, query }) => {
    const isDone = query['state'] === 'done'
    const shown = await ask(listReviews, { state: isDone ? 'done' : 'waiting' })
    const counts = rolesOf('counts').includes(actor.role) ? await ask(countEmergencies, {}) : undefined
    return {
      title: messages.for(lang)('reviews.title'),
      body: <ReviewsBody shown={shown} isDone={isDone} counts={counts} />,
    }
  },
})
