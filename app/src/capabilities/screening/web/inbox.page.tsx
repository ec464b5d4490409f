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
/** What was sent about a child together: one object or both, each answered on its own. */
type Referred = readonly [Line, ...(readonly Line[])]

const BOXES = ['waiting', 'received', 'refused'] as const
type Box = (typeof BOXES)[number]

const isTogether = (one: Line, other: Line) =>
  one.childId === other.childId && one.sentOn === other.sentOn && one.from?.id === other.from?.id

/** One row for each referral; what was sent together stands together in the list. */
function referred(lines: readonly Line[]): readonly Referred[] {
  const rows: Referred[] = []
  for (const line of lines) {
    const last = rows.at(-1)
    if (last !== undefined && isTogether(last[0], line)) rows[rows.length - 1] = [...last, line]
    else rows.push([line])
  }
  return rows
}

/** Where the referral stands; of two objects that stand elsewhere each says its own. */
function State({ lines, today }: { lines: Referred; today: string }) {
  const t = useT(messages)
  const [first] = lines
  if (first.state === 'sent') return <DueTag {...serviceDue(first.dueOn, today)} />
  const isOne = lines.every((line) => line.state === first.state)
  return (
    <>
      {(isOne ? [first] : lines).map((line) => (
        <div>
          {!isOne && `${t(`object.${line.object}`)}: `}
          <StatusTag tone={REFERRAL_TONES[stateOf(line.state)]}>
            {t(`referral-state.${stateOf(line.state)}`)}
          </StatusTag>
        </div>
      ))}
    </>
  )
}

/** A way to answer each object. */
function Answers({ lines }: { lines: Referred }) {
  const t = useT(messages)
  return (
    <>
      {lines.map((line) => (
        <div>
          <Link href={paths.answer(line.referralId)}>
            {t(`inbox.answer-${line.object}`)}
            <span class="vh">: {line.fullName}</span>
          </Link>
        </div>
      ))}
    </>
  )
}

function OpenFile({ lines }: { lines: Referred }) {
  const t = useT(messages)
  const child = lines.find((line) => line.object === 'child')
  if (child === undefined) return null
  return (
    <Link href={newFileHref(child.childId)}>
      {t('inbox.open-file')}
      <span class="vh">: {child.fullName}</span>
    </Link>
  )
}

/** What can be done with a referral in a box. */
const NEXT = { waiting: Answers, received: OpenFile, refused: undefined } as const

function useColumns(today: string, box: Box, mayAnswer: boolean): readonly Column<Referred>[] {
  const t = useT(messages)
  const { lang } = useView()
  const Next = mayAnswer ? NEXT[box] : undefined
  return [
    {
      key: 'child',
      title: t('column.child'),
      isRowHeader: true,
      cell: ([row]) => <Link href={paths.child(row.childId)}>{row.fullName}</Link>,
    },
    {
      key: 'object',
      title: t('inbox.object'),
      cell: (lines) => lines.map((line) => <div>{t(`object.${line.object}`)}</div>),
    },
    {
      key: 'from',
      title: t('inbox.from'),
      cell: ([row]) => (row.from === null ? t('child.unknown-place') : localize(row.from.name, lang)),
    },
    { key: 'sent', title: t('referral.sent-on'), cell: ([row]) => formatShortDate(lang, dayOf(row.sentOn)) },
    { key: 'state', title: t('column.state'), cell: (lines) => <State lines={lines} today={today} /> },
    ...(Next === undefined
      ? []
      : [{ key: 'next', title: t('column.next'), cell: (lines: Referred) => <Next lines={lines} /> }]),
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
        rows={referred(inbox.referrals)}
        rowKey={([row]) => row.referralId}
        columns={columns}
        empty={<EmptyState title={t('inbox.empty')}>{t('inbox.empty-hint')}</EmptyState>}
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
