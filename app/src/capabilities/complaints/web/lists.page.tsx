import type { LocalDate } from '@tirek/kernel'
import type { z } from 'zod'
import { page } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Actions } from '#platform/ui/layout.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { Pagination, Tabs } from '#platform/ui/nav-parts.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { pageNumber } from '#platform/ui/numbered-pages.tsx'
import { listComplaints, showDesk } from '../use-cases/show-complaints.ts'
import type { ShownComplaint } from '../use-cases/shown.ts'
import { AnswerDue, State } from './complaint-parts.tsx'
import { paths } from './complaints.paths.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'

function Complaints({ of, today }: { of: readonly ShownComplaint[]; today: LocalDate }) {
  const t = useT(messages)
  const { lang } = useView()
  const items = of.map((one) => ({
    title: <Link href={paths.complaint(one.id)}>{one.number}</Link>,
    note: (
      <>
        <div>
          {t('label.organisation')}: {one.organisation}
        </div>
        <div>
          {t('label.filed')}: {formatDate(lang, one.filedOn as LocalDate)}
        </div>
        {one.answer === null ? (
          <div>
            {t('label.due')}: <AnswerDue of={one} today={today} />
          </div>
        ) : (
          <div>{t(`decision.${one.answer.decision}`)}</div>
        )}
      </>
    ),
    end: <State of={one} />,
  }))
  return <CardList items={items} />
}

function OfPerson(props: {
  personId: string
  shown: z.output<typeof listComplaints.output>
  today: LocalDate
}) {
  const { personId, shown, today } = props
  const t = useT(messages)
  return (
    <>
      <Step
        title={t('list.title')}
        caption={shown.fullName}
        lead={t('list.lead')}
        back={`/path/${personId}`}
      />
      <Actions>
        <ButtonLink href={paths.new(personId)}>{t('new.title')}</ButtonLink>
      </Actions>
      {shown.complaints.length === 0 ? (
        <EmptyState title={t('list.none')}>{t('list.none-hint')}</EmptyState>
      ) : (
        <Complaints of={shown.complaints} today={today} />
      )}
    </>
  )
}

/** The complaints of a family about one case. */
export const complaintsPage = page({
  path: paths.ofPerson(':personId'),
  roles: rolesOf('complaints.of-person'),
  render: async ({ ask, lang, params, read }) => {
    const personId = params['personId'] ?? ''
    const shown = await ask(listComplaints, { personId })
    const today = await read((act) => Promise.resolve(act.today))
    return {
      title: messages.for(lang)('list.title'),
      body: <OfPerson personId={personId} shown={shown} today={today} />,
    }
  },
})

interface DeskProps {
  readonly shown: z.output<typeof showDesk.output>
  readonly today: LocalDate
  readonly answered: boolean
  readonly at: number
}

function Desk({ shown, today, answered, at }: DeskProps) {
  const t = useT(messages)
  const path = (n: number) => `${paths.desk()}?${answered ? 'answered=1&' : ''}page=${n}`
  return (
    <>
      <Step title={t('desk.title')} lead={t('desk.lead')} back="/home" />
      <Tabs
        label={t('desk.title')}
        tabs={[
          { label: t('desk.open'), href: paths.desk(), isCurrent: !answered },
          { label: t('desk.answered'), href: `${paths.desk()}?answered=1`, isCurrent: answered },
        ]}
      />
      {shown.complaints.length === 0 ? (
        <EmptyState title={t('desk.none')}>{t('desk.none-hint')}</EmptyState>
      ) : (
        <Complaints of={shown.complaints} today={today} />
      )}
      <Pagination
        previous={at > 1 ? path(at - 1) : undefined}
        next={shown.hasMore ? path(at + 1) : undefined}
      />
    </>
  )
}

/** The work list of the officer of the body that answers. */
export const deskPage = page({
  path: paths.desk(),
  roles: rolesOf('complaints.desk'),
  render: async ({ ask, lang, query, read }) => {
    const answered = query['answered'] === '1'
    const at = pageNumber(query['page'])
    const shown = await ask(showDesk, { answered, page: at })
    const today = await read((act) => Promise.resolve(act.today))
    return {
      title: messages.for(lang)('desk.title'),
      body: <Desk shown={shown} today={today} answered={answered} at={at} />,
    }
  },
})
