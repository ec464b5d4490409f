import { daysBetween, type LocalDate } from '@tirek/kernel'
import type { z } from 'zod'
import { page } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { Link } from '#platform/ui/link.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { DueTag } from '#platform/ui/tags.tsx'
import { ACTS } from '../domain/acts.ts'
import { permissions } from '../permissions.ts'
import { listOfDirections } from '../use-cases/lists.ts'
import { messages } from './messages.ts'
import { DirectionTag } from './parts.tsx'
import { paths } from './programme.paths.ts'
import { dayOf } from './shown.ts'

type Inbox = z.output<typeof listOfDirections.output>

/** Roles of organisations that receive a child. */
export const RECEIVERS = permissions
  .filter((row) => row.action === 'programme.answer-direction')
  .map((row) => row.role)

function Directions({ directions, today }: { directions: Inbox['directions']; today: LocalDate }) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <DataTable
      caption={t('directions.title')}
      isCaptionHidden
      isStacked
      rows={directions}
      rowKey={(row) => row.id}
      empty={<EmptyState title={t('directions.none')}>{t('directions.none-hint')}</EmptyState>}
      columns={[
        {
          key: 'child',
          title: t('programmes.child'),
          isRowHeader: true,
          cell: (row) => <Link href={paths.direction(row.id)}>{row.childName}</Link>,
        },
        {
          key: 'born',
          title: t('programmes.born'),
          cell: (row) => formatDate(lang, dayOf(row.birthDate)),
        },
        { key: 'number', title: t('programmes.number'), cell: (row) => row.number },
        { key: 'service', title: t('send.services'), cell: (row) => row.service },
        { key: 'state', title: t('programmes.state'), cell: (row) => <DirectionTag state={row.state} /> },
        {
          key: 'due',
          title: t('directions.answer-due'),
          cell: (row) =>
            row.state === 'sent' ? (
              <DueTag
                due={dayOf(row.answerDue)}
                daysLeft={daysBetween(today, dayOf(row.answerDue))}
                cite={ACTS.whoMakesIt}
              />
            ) : (
              '—'
            ),
        },
      ]}
    />
  )
}

function InboxBody({ inbox, today }: { inbox: Inbox; today: LocalDate }) {
  const t = useT(messages)
  const { lang } = useView()
  const withdrawn = inbox.withdrawn.map((one) => ({
    title: `${t('programmes.number')}: ${one.number}`,
    note: `${t(`notice-why.${one.why}`)}: ${formatDate(lang, dayOf(one.withdrawnOn))}`,
  }))
  return (
    <>
      <Step title={t('directions.title')} lead={t('directions.lead')} />
      <Directions directions={inbox.directions} today={today} />
      {withdrawn.length > 0 && (
        <Section title={t('directions.withdrawn')} id="withdrawn">
          <p class="soft">{t('directions.withdrawn-lead')}</p>
          <CardList items={withdrawn} />
        </Section>
      )}
    </>
  )
}

/** The children who were directed to the actor's organisation, and the consents that were withdrawn. */
export const inboxPage = page({
  path: paths.inbox(),
  roles: RECEIVERS,
  render: async ({ ask, read, lang, query }) => {
    const all = await ask(listOfDirections, {})
    // The count of the home leads to what waits for an answer alone.
    const waiting = all.directions.filter(({ state }) => state === 'sent')
    const inbox = query['state'] === 'sent' ? { ...all, directions: waiting } : all
    const today = await read(async (act) => act.today)
    return {
      title: messages.for(lang)('directions.title'),
      body: <InboxBody inbox={inbox} today={today} />,
    }
  },
})
