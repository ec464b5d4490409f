import type { z } from 'zod'
import { page } from '#platform/http/page.ts'
import { formatShortDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Link } from '#platform/ui/link.tsx'
import { EmptyState, Notice } from '#platform/ui/notices.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import { ACTS } from '../domain/citations.ts'
import { showQueue } from '../use-cases/show-queue.ts'
import { paths } from './consultation.paths.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'
import { dayOf } from './words.ts'

type Shown = z.output<typeof showQueue.output>
type Waiting = Shown['waiting'][number]

function Missed({ line }: { line: Waiting }) {
  const t = useT(messages)
  if (line.missed === 0) return <>0</>
  return <StatusTag tone="waiting">{t('missed.count', { count: line.missed })}</StatusTag>
}

function Queue({ shown }: { shown: Shown }) {
  const t = useT(messages)
  const { lang } = useView()
  const { range } = shown
  return (
    <>
      <Step title={t('queue.title')} lead={t('queue.lead')} back={paths.calendar()} />
      <p>
        <Cite of={ACTS.equalAccess} /> <Cite of={ACTS.togetherReading} />
      </p>
      <Notice>
        {range === undefined ? t('queue.range-unknown') : t('queue.range', range)}{' '}
        {!shown.isKept && t('queue.not-kept')}
      </Notice>
      <DataTable
        caption={t('queue.title')}
        isCaptionHidden
        isStacked
        rows={shown.waiting}
        rowKey={(line) => line.fileId}
        columns={[
          { key: 'place', title: t('queue.place'), isNumeric: true, cell: (line) => line.place },
          {
            key: 'child',
            title: t('worklist.child'),
            isRowHeader: true,
            cell: (line) => <Link href={paths.file(line.fileId)}>{line.name}</Link>,
          },
          {
            key: 'requested',
            title: t('queue.requested'),
            cell: (line) => formatShortDate(lang, dayOf(line.requestedOn)),
          },
          { key: 'missed', title: t('queue.missed'), cell: (line) => <Missed line={line} /> },
        ]}
        empty={<EmptyState title={t('queue.empty')}>{t('queue.empty-hint')}</EmptyState>}
      />
    </>
  )
}

/** The queue in the only order there is: by the day of request. Another order in the address is refused. */
export const queuePage = page({
  path: paths.queue(),
  roles: rolesOf('consultation.queue'),
  render: async ({ ask, query, lang }) => {
    const order = query['order'] ?? query['sort']
    const shown = await ask(showQueue, order === undefined ? {} : { order })
    return { title: messages.for(lang)('queue.title'), body: <Queue shown={shown} /> }
  },
})
