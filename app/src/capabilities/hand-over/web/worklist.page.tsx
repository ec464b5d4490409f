import { daysBetween, type LocalDate } from '@tirek/kernel'
import type { z } from 'zod'
import { page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Link, withQuery } from '#platform/ui/link.tsx'
import { Pagination, Tabs } from '#platform/ui/nav-parts.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { pageNumber } from '#platform/ui/numbered-pages.tsx'
import { DueTag, StatusTag } from '#platform/ui/tags.tsx'
import { rolesOf } from '../permissions.ts'
import { WORK_FILTERS, type WorkFilter } from '../read/lists.ts'
import { handOverWorklist } from '../use-cases/show-list.ts'
import { paths } from './hand-over.paths.ts'
import { messages } from './messages.ts'
import { useDay } from './parts.tsx'

type Worklist = z.output<typeof handOverWorklist.output>
type Line = Worklist['lines'][number]

function End({ line, today }: { line: Line; today: LocalDate }) {
  const t = useT(messages)
  if (line.viewOn === null) return <StatusTag tone="here">{t('work.no-view')}</StatusTag>
  if (line.nextDue === null) return <StatusTag tone="done">{t('work.settled')}</StatusTag>
  const due = line.nextDue as LocalDate
  return <DueTag due={due} daysLeft={daysBetween(today, due)} />
}

interface Props {
  readonly shown: Worklist
  readonly filter: WorkFilter
  readonly at: number
  readonly today: LocalDate
}

function Body({ shown, filter, at, today }: Props) {
  const t = useT(messages)
  const day = useDay()
  const here = withQuery(paths.worklist(), { filter: filter === 'all' ? undefined : filter })
  const items = shown.lines.map((line) => ({
    title: <Link href={paths.list(line.personId)}>{line.fullName}</Link>,
    note: (
      <>
        <div>
          {t('list.majority')}: {day(line.majorityOn)}
        </div>
        <div>{t('work.open-items', { n: line.open, late: line.late })}</div>
      </>
    ),
    end: <End line={line} today={today} />,
  }))
  return (
    <>
      <Step title={t('work.title')} lead={t('work.lead')} back="/home" />
      <Tabs
        label={t('work.title')}
        tabs={WORK_FILTERS.map((one) => ({
          href: withQuery(paths.worklist(), { filter: one === 'all' ? undefined : one }),
          label: t(`work.${one}`),
          count: shown.counts[one],
          isCurrent: one === filter,
        }))}
      />
      {items.length === 0 ? (
        <EmptyState title={t('work.none')}>{t('work.none-hint')}</EmptyState>
      ) : (
        <CardList items={items} />
      )}
      <Pagination
        previous={at > 1 ? withQuery(here, { page: String(at - 1) }) : undefined}
        next={shown.hasMore ? withQuery(here, { page: String(at + 1) }) : undefined}
      />
    </>
  )
}

/** The children of a consultation who come of age. */
export const worklistPage = page({
  path: paths.worklist(),
  roles: rolesOf('hand-over.worklist'),
  render: async ({ ask, lang, query, read }) => {
    const filter = WORK_FILTERS.find((one) => one === query['filter']) ?? 'all'
    const at = pageNumber(query['page'])
    const shown = await ask(handOverWorklist, { filter, page: at })
    const today = await read((act) => Promise.resolve(act.today))
    return {
      title: messages.for(lang)('work.title'),
      body: <Body shown={shown} filter={filter} at={at} today={today} />,
    }
  },
})
