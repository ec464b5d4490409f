import type { Lang } from '@tirek/kernel'
import { page } from '#platform/http/page.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Link } from '#platform/ui/link.tsx'
import { EmptyState, Notice } from '#platform/ui/notices.tsx'
import { type Column, DataTable } from '#platform/ui/table.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import { ACTS } from '../../domain/citations.ts'
import { showQueueHealth } from '../../use-cases/show-queue-health.ts'
import { paths } from '../placement.paths.ts'
import { mayDo, rolesOf } from '../roles.ts'
import { timeOf } from '../words.tsx'
import { messages } from './messages.ts'
import type { Health } from './words.ts'

type Queue = Health['queues'][number]

function Standing({ queue }: { queue: Queue }) {
  const t = useT(messages)
  const { lang } = useView()
  const { stalled, out } = queue
  // Nothing is left to offer, but not because every place is taken: whoever answers for the queue looks into the calendar.
  if (stalled === null && out > 0) return <StatusTag tone="waiting">{t('queues.out', { n: out })}</StatusTag>
  if (stalled === null) return <StatusTag tone="done">{t('queues.moving')}</StatusTag>
  return (
    <>
      <StatusTag tone="late">{t('queues.stalled', { n: stalled.count })}</StatusTag>{' '}
      <span class="small">{t('queues.stalled-since', { when: timeOf(lang, stalled.since) ?? '' })}</span>
    </>
  )
}

function columnsOf(daysBack: number, mayCalendar: boolean, lang: Lang): readonly Column<Queue>[] {
  const t = messages.for(lang)
  return [
    {
      key: 'house',
      title: t('house'),
      isRowHeader: true,
      cell: (row) =>
        mayCalendar && row.isOwnRegion ? (
          <Link href={`${paths.calendar()}?house=${row.organisationId}`}>{row.name}</Link>
        ) : (
          row.name
        ),
    },
    { key: 'state', title: t('queues.state'), cell: (row) => <Standing queue={row} /> },
    {
      key: 'length',
      title: t('queues.length'),
      cell: (row) =>
        row.own === row.length ? String(row.length) : t('queues.own', { n: row.length, own: row.own }),
    },
    { key: 'oldest', title: t('queues.oldest'), cell: (row) => t('queues.days', { n: row.oldestDays }) },
    {
      key: 'range',
      title: t('queues.range'),
      cell: ({ range }) =>
        range.isKnown
          ? t('queues.range-days', { from: range.fromDays, to: range.toDays })
          : t('queues.range-unknown'),
    },
    {
      key: 'places',
      title: t('queues.places'),
      cell: ({ places, free, reserved, out }) => t('queues.places-of', { places, free, reserved, out }),
    },
    {
      key: 'moves',
      title: t('queues.moves', { days: daysBack }),
      cell: ({ offered, notTakenUp: lost, left }) => t('queues.moves-of', { offered, lost, left }),
    },
  ]
}

function QueuesBody({ health, mayCalendar }: { health: Health; mayCalendar: boolean }) {
  const t = useT(messages)
  const { lang } = useView()
  const { queues, daysBack } = health
  const isStalled = queues.some(({ stalled }) => stalled !== null)
  return (
    <>
      <Step title={t('queues.title')} lead={t('queues.lead')} back="/home" />
      {isStalled ? <Notice tone="danger">{t('queues.alarm')}</Notice> : <p>{t('queues.fine')}</p>}
      <p>
        <Cite of={ACTS.placement} /> <Cite of={ACTS.proofReading} />
      </p>
      <DataTable
        caption={t('queues.title')}
        isCaptionHidden
        isStacked
        rows={queues}
        rowKey={(row) => row.organisationId}
        empty={<EmptyState title={t('queues.empty')}>{t('queues.empty-hint')}</EmptyState>}
        columns={columnsOf(daysBack, mayCalendar, lang)}
      />
      {queues.length > 0 && (
        <p class="row">
          <Link href={paths.queuesCsv()}>{t('csv')}</Link>
          <Link href={paths.queuesXlsx()}>{t('xlsx')}</Link>
        </p>
      )}
    </>
  )
}

/** Every queue in which people of the territory wait, and whether it moves (REP-STD-26, 27). */
export const queuesPage = page({
  path: paths.queues(),
  roles: rolesOf('placement.queue-health'),
  render: async ({ ask, actor, lang }) => ({
    title: messages.for(lang)('queues.title'),
    body: (
      <QueuesBody
        health={await ask(showQueueHealth, {})}
        mayCalendar={mayDo(actor.role, 'placement.calendar')}
      />
    ),
  }),
})
