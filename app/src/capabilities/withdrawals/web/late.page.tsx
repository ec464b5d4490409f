import { page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { type LateRecipients, listLateRecipients } from '../use-cases/list-late.ts'
import { messages } from './messages.ts'
import { NoticeDays, NoticeTag, NoticeTitle } from './notice-parts.tsx'
import { rolesOf } from './roles.ts'
import { paths } from './withdrawals.paths.ts'

function Late({ late }: LateRecipients) {
  const t = useT(messages)
  const items = late.map((notice) => ({
    title: notice.organisation,
    note: (
      <>
        <NoticeTitle notice={notice} /> · <NoticeDays notice={notice} />
      </>
    ),
    end: <NoticeTag state="late" />,
  }))
  return (
    <>
      <Step title={t('late.title')} lead={t('late.lead')} back="/home" />
      {items.length === 0 ? (
        <EmptyState title={t('late.none')}>{t('late.none-hint')}</EmptyState>
      ) : (
        <CardList items={items} />
      )}
    </>
  )
}

/** Recipients that owe an answer: for the data-protection officer. */
export const latePage = page({
  path: paths.late(),
  roles: rolesOf('withdrawals.late'),
  render: async ({ ask, lang }) => ({
    title: messages.for(lang)('late.title'),
    body: <Late {...(await ask(listLateRecipients, {}))} />,
  }),
})
