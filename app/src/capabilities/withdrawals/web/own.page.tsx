import { page } from '#platform/http/page.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { Link } from '#platform/ui/link.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { listNotices, type OwnNotices } from '../use-cases/list-notices.ts'
import { messages } from './messages.ts'
import { AnswerRows, NoticeDays, NoticeTag, NoticeTitle } from './notice-parts.tsx'
import { rolesOf } from './roles.ts'
import { paths } from './withdrawals.paths.ts'

function Own({ notices }: { notices: OwnNotices }) {
  const t = useT(messages)
  const { lang } = useView()
  const open = notices.open.map((notice) => ({
    title: (
      <Link href={paths.answer(notice.id)}>
        <NoticeTitle notice={notice} />
      </Link>
    ),
    note: <NoticeDays notice={notice} />,
    end: <NoticeTag state={notice.state} />,
  }))
  const answered = notices.answered.map((notice) => ({
    title: <NoticeTitle notice={notice} />,
    note: AnswerRows(notice, lang)
      .map(({ label, value }) => `${label}: ${value}`)
      .join(' · '),
  }))
  return (
    <>
      <Step title={t('own.title')} lead={t('own.lead')} back="/home" />
      <Section title={t('own.open')} id="open">
        {open.length === 0 ? (
          <EmptyState title={t('own.none')}>{t('own.none-hint')}</EmptyState>
        ) : (
          <CardList items={open} />
        )}
      </Section>
      {answered.length > 0 && (
        <Section title={t('own.answered')} id="answered">
          <CardList items={answered} />
        </Section>
      )}
    </>
  )
}

/** What the organisation must confirm after consents have ended. */
export const ownPage = page({
  path: paths.own(),
  roles: rolesOf('withdrawals.own'),
  render: async ({ ask, lang }) => ({
    title: messages.for(lang)('own.title'),
    body: <Own notices={await ask(listNotices, {})} />,
  }),
})
