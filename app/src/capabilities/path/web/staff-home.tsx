import type { LocalDate } from '@tirek/kernel'
import { MOST_COUNTED } from '#platform/config/limits.ts'
import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Card, CardList } from '#platform/ui/card.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Link } from '#platform/ui/link.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import type { Work } from '../use-cases/work.ts'
import { messages } from './messages.ts'

function WorkLines({ items }: { items: Work['items'] }) {
  const t = useT(messages)
  const { lang } = useView()
  const lines = items.map((item) => ({
    title: <Link href={item.href}>{item.title}</Link>,
    note:
      item.nextDue === null ? undefined : (
        <>
          {t('home.nearest')}: {formatDate(lang, item.nextDue as LocalDate)}
        </>
      ),
    end: (
      <span class="row">
        {item.late !== null && item.late > 0 && (
          <StatusTag tone="late">
            {item.late > MOST_COUNTED
              ? t('home.late-more', { n: MOST_COUNTED })
              : t('home.late', { n: item.late })}
          </StatusTag>
        )}
        <StatusTag tone={item.count > 0 ? 'here' : 'neutral'}>
          {item.count > MOST_COUNTED
            ? t('home.count-more', { n: MOST_COUNTED })
            : t('home.count', { n: item.count })}
        </StatusTag>
      </span>
    ),
  }))
  return <CardList items={lines} />
}

/** The home of staff: what is late first, then by the nearest last day; what is empty lies below. */
export function StaffHome({ work: { items, links } }: { work: Work }) {
  const t = useT(messages)
  const waiting = items.filter(({ count }) => count > 0)
  const empty = items.filter(({ count }) => count === 0)
  return (
    <>
      <Step title={t('home.staff-title')} lead={t('home.staff-lead')} />
      {waiting.length === 0 ? (
        <EmptyState title={t('home.no-work')}>{t('home.no-work-hint')}</EmptyState>
      ) : (
        <Card title={t('home.waiting')}>
          <WorkLines items={waiting} />
        </Card>
      )}
      {empty.length > 0 && (
        <Card title={t('home.empty-lists')}>
          <WorkLines items={empty} />
        </Card>
      )}
      <ul class="links">
        {links.map(({ href, title }) => (
          <li>
            <Link href={href}>{title}</Link>
          </li>
        ))}
      </ul>
    </>
  )
}
