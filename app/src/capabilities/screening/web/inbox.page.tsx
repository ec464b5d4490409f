import { localize } from '@tirek/kernel'
import type { z } from 'zod'
import { page } from '#platform/http/page.ts'
import { formatShortDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { Link } from '#platform/ui/link.tsx'
import { Tabs } from '#platform/ui/nav-parts.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { NumberedPages, pageNumber } from '#platform/ui/numbered-pages.tsx'
import { type Column, DataTable } from '#platform/ui/table.tsx'
import { DueTag, StatusTag } from '#platform/ui/tags.tsx'
import { listReferralsOfPmpc } from '../use-cases/list-referrals.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'
import { newFileHref, paths } from './screening.paths.ts'
import { dayOf, REFERRAL_TONES, serviceDue, stateOf } from './words.ts'

type Inbox = z.output<(typeof listReferralsOfPmpc)['output']>
type Line = Inbox['referrals'][number]

const BOXES = ['waiting', 'received', 'refused'] as const
type Box = (typeof BOXES)[number]

function useColumns(today: string, box: Box, mayAnswer: boolean): readonly Column<Line>[] {
  const t = useT(messages)
  const { lang } = useView()
  const state = (row: Line) =>
    row.state === 'sent' ? (
      <DueTag {...serviceDue(row.dueOn, today)} />
    ) : (
      <StatusTag tone={REFERRAL_TONES[stateOf(row.state)]}>
        {t(`referral-state.${stateOf(row.state)}`)}
      </StatusTag>
    )
  const answer: Column<Line> = {
    key: 'answer',
    title: t('column.next'),
    cell: (row) => (
      <Link href={paths.answer(row.referralId)}>
        {t('inbox.open')}
        <span class="vh">
          : {row.fullName}, {t(`object.${row.object}`)}
        </span>
      </Link>
    ),
  }
  const openFile: Column<Line> = {
    key: 'file',
    title: t('column.next'),
    cell: (row) =>
      row.object === 'child' && (
        <Link href={newFileHref(row.childId)}>
          {t('inbox.open-file')}
          <span class="vh">: {row.fullName}</span>
        </Link>
      ),
  }
  return [
    {
      key: 'child',
      title: t('column.child'),
      isRowHeader: true,
      cell: (row) => <Link href={paths.child(row.childId)}>{row.fullName}</Link>,
    },
    { key: 'object', title: t('inbox.object'), cell: (row) => t(`object.${row.object}`) },
    {
      key: 'from',
      title: t('inbox.from'),
      cell: (row) => (row.from === null ? t('child.unknown-place') : localize(row.from.name, lang)),
    },
    { key: 'sent', title: t('referral.sent-on'), cell: (row) => formatShortDate(lang, dayOf(row.sentOn)) },
    { key: 'state', title: t('column.state'), cell: state },
    ...(box === 'waiting' && mayAnswer ? [answer] : []),
    ...(box === 'received' && mayAnswer ? [openFile] : []),
  ]
}

/** What no longer travels: when it was sent and when its consent ended, without the child. */
function Withdrawn({ inbox }: { inbox: Inbox }) {
  const t = useT(messages)
  const { lang } = useView()
  const items = inbox.withdrawn.map((one) => ({
    title: t(`object.${one.object}`),
    note: `${t('referral.sent-on')}: ${formatShortDate(lang, dayOf(one.sentOn))} · ${t('inbox.withdrawn-on')}: ${formatShortDate(lang, dayOf(one.withdrawnOn))}`,
  }))
  return (
    <Section title={t('inbox.withdrawn')} id="withdrawn">
      <p class="soft">{t('inbox.withdrawn-lead')}</p>
      <CardList items={items} />
    </Section>
  )
}

function InboxBody({ inbox, box, mayAnswer }: { inbox: Inbox; box: Box; mayAnswer: boolean }) {
  const t = useT(messages)
  const columns = useColumns(inbox.today, box, mayAnswer)
  const tabs = BOXES.map((one) => ({
    href: `${paths.inbox()}?box=${one}`,
    label: t(`inbox.${one}`),
    isCurrent: one === box,
  }))
  return (
    <>
      <Step title={t('inbox.title')} lead={t('inbox.lead')} />
      <Tabs tabs={tabs} label={t('lists.tabs')} />
      <DataTable
        caption={t(`inbox.${box}`)}
        isCaptionHidden
        isStacked
        rows={inbox.referrals}
        rowKey={(row) => row.referralId}
        columns={columns}
        empty={<EmptyState title={t('inbox.empty')} />}
      />
      <NumberedPages page={inbox.page} pages={inbox.pages} />
      {box === 'waiting' && inbox.referrals.length > 0 && <p class="soft">{t('referral.service-level')}</p>}
      {inbox.withdrawn.length > 0 && <Withdrawn inbox={inbox} />}
    </>
  )
}

/** What came to the PMPC: results and children, each answered on its own. */
export const inboxPage = page({
  path: paths.inbox(),
  roles: rolesOf('screening.referrals'),
  render: async ({ ask, query, actor, lang }) => {
    const box = BOXES.find((one) => one === query['box']) ?? 'waiting'
    const inbox = await ask(listReferralsOfPmpc, { box, page: pageNumber(query['page']) })
    const mayAnswer = rolesOf('screening.acknowledge-referral').includes(actor.role)
    return {
      title: messages.for(lang)('inbox.title'),
      body: <InboxBody inbox={inbox} box={box} mayAnswer={mayAnswer} />,
    }
  },
})
