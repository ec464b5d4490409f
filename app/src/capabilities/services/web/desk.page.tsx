import { daysBetween, type LocalDate } from '@tirek/kernel'
import type { z } from 'zod'
import { page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { Step } from '#platform/ui/headings.tsx'
import { Actions, Section } from '#platform/ui/layout.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { Tabs } from '#platform/ui/nav-parts.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { NumberedPages, pageNumber } from '#platform/ui/numbered-pages.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { DueTag } from '#platform/ui/tags.tsx'
import { ACTS } from '../domain/acts.ts'
import { rolesOf } from '../permissions.ts'
import { DESK_PARTS, showDesk } from '../use-cases/desk.ts'
import { messages } from './messages.ts'
import { dayOf, OrderTag, useTallyLine, useWords } from './parts.tsx'
import { paths } from './services.paths.ts'

type Desk = z.output<typeof showDesk.output>
type Seen = { readonly desk: Desk; readonly today: LocalDate }

function Due({ due, today }: { due: string; today: LocalDate }) {
  return <DueTag due={dayOf(due)} daysLeft={daysBetween(today, dayOf(due))} cite={ACTS.terms} />
}

function Waiting({ desk, today }: Seen) {
  const t = useT(messages)
  const { day } = useWords()
  if (desk.waiting.length === 0) return null
  return (
    <Section title={t('desk.waiting')} id="waiting">
      <p class="soft">{t('desk.waiting-lead')}</p>
      <DataTable
        caption={t('desk.waiting')}
        isCaptionHidden
        isStacked
        rows={desk.waiting}
        rowKey={(row) => row.personId}
        columns={[
          {
            key: 'child',
            title: t('desk.child'),
            isRowHeader: true,
            cell: (row) => <Link href={paths.newOrder(row.personId)}>{row.name}</Link>,
          },
          { key: 'service', title: t('desk.asked-for'), cell: (row) => row.service },
          { key: 'accepted', title: t('desk.accepted-on'), cell: (row) => day(row.acceptedOn) },
          { key: 'due', title: t('desk.order-due'), cell: (row) => <Due due={row.due} today={today} /> },
        ]}
      />
    </Section>
  )
}

function Orders({ desk, today }: Seen) {
  const t = useT(messages)
  const { name, day } = useWords()
  const line = useTallyLine()
  return (
    <DataTable
      caption={t('desk.orders')}
      isCaptionHidden
      isStacked
      rows={desk.orders}
      rowKey={(row) => row.id}
      empty={<EmptyState title={t('desk.none')}>{t('desk.none-hint')}</EmptyState>}
      columns={[
        {
          key: 'child',
          title: t('desk.child'),
          isRowHeader: true,
          cell: (row) => <Link href={paths.order(row.id)}>{row.name}</Link>,
        },
        { key: 'item', title: t('order.item'), cell: (row) => name(row.itemName) },
        { key: 'specialist', title: t('order.specialist'), cell: (row) => row.specialistName },
        { key: 'state', title: t('order.state'), cell: (row) => <OrderTag state={row.state} /> },
        { key: 'tally', title: t('desk.delivered'), cell: (row) => line(row.tally) },
        {
          key: 'first',
          title: t('order.first-session'),
          cell: (row) =>
            row.firstSessionOn === null ? <Due due={row.firstDue} today={today} /> : day(row.firstSessionOn),
        },
      ]}
    />
  )
}

const TABS = {
  live: 'desk.live',
  'not-begun': 'work.not-begun',
  plans: 'work.plans',
  over: 'desk.over',
} as const

function DeskBody({ desk, today, show }: Seen & { show: string }) {
  const t = useT(messages)
  return (
    <>
      <Step title={t('desk.title')} lead={t('desk.lead')} />
      <Actions>
        <ButtonLink href={paths.timetable()}>{t('timetable.title')}</ButtonLink>
        <ButtonLink href={paths.figures()} quiet>
          {t('figures.title')}
        </ButtonLink>
        <ButtonLink href={paths.catalogue()} quiet>
          {t('catalogue.title')}
        </ButtonLink>
      </Actions>
      <Waiting desk={desk} today={today} />
      <Section title={t('desk.orders')} id="orders">
        <Tabs
          label={t('desk.orders')}
          tabs={DESK_PARTS.map((one) => ({
            href: one === 'live' ? paths.desk() : `${paths.desk()}?show=${one}#orders`,
            label: t(TABS[one]),
            isCurrent: show === one,
          }))}
        />
        <Orders desk={desk} today={today} />
        <NumberedPages page={desk.page} pages={desk.pages} />
      </Section>
    </>
  )
}

/** The desk of an organisation of support. */
export const deskPage = page({
  path: paths.desk(),
  roles: rolesOf('services.desk'),
  render: async ({ ask, read, lang, query }) => {
    const show = DESK_PARTS.find((one) => one === query['show']) ?? 'live'
    const desk = await ask(showDesk, { show, page: pageNumber(query['page']) })
    const today = await read(async (act) => act.today)
    return {
      title: messages.for(lang)('desk.title'),
      body: <DeskBody desk={desk} today={today} show={show} />,
    }
  },
})
