import type { LocalDate } from '@tirek/kernel'
import type { z } from 'zod'
import { isFamily } from '#platform/access/roles.ts'
import { page } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CiteList } from '#platform/ui/cite.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Actions, Section } from '#platform/ui/layout.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import { showComplaint } from '../use-cases/show-complaints.ts'
import {
  AnswerDue,
  AnswerSection,
  ComplaintFacts,
  ComplaintWords,
  citationOf,
  State,
} from './complaint-parts.tsx'
import { paths } from './complaints.paths.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'

type Shown = z.output<typeof showComplaint.output>

function Received({ of }: { of: Shown }) {
  const t = useT(messages)
  return (
    <Notice tone="success" title={t('complaint.received')} isNews>
      <p>
        {t('label.number')}: <b>{of.number}</b>
      </p>
      <p>{t('complaint.received-next')}</p>
    </Notice>
  )
}

function Route({ of, today }: { of: Shown; today: LocalDate }) {
  const t = useT(messages)
  const rows = [
    { label: t('label.addressee'), value: of.addressee ?? t('centre') },
    { label: t('label.state'), value: <State of={of} /> },
    { label: t('label.due'), value: <AnswerDue of={of} today={today} /> },
  ]
  return (
    <Section title={t('complaint.route')} id="route">
      <SummaryList rows={rows} />
      <CiteList of={of.routeCite.map(citationOf)} />
    </Section>
  )
}

function Notes({ of }: { of: Shown }) {
  const t = useT(messages)
  const { lang } = useView()
  const { extension, appeal, appealOf } = of
  return (
    <>
      {of.state === 'overdue' && <Notice tone="danger" title={t('complaint.overdue')} />}
      {of.isLate && <Notice tone="warning" title={t('complaint.late')} />}
      {extension !== null && (
        <Notice title={t('complaint.extended')}>
          <p>
            {t('complaint.extended-on')}: {formatDate(lang, extension.on as LocalDate)}
          </p>
          <p>
            {t('complaint.extended-why')}: {extension.reason}
          </p>
        </Notice>
      )}
      {appealOf !== null && (
        <p>
          <Link href={paths.complaint(appealOf)}>{t('complaint.earlier')}</Link>
        </p>
      )}
      {appeal !== null && (
        <p>
          <Link href={paths.complaint(appeal.id)}>
            {t('complaint.next')}: {appeal.number}
          </Link>
        </p>
      )}
    </>
  )
}

function Doings({ of }: { of: Shown }) {
  const t = useT(messages)
  const { may, id } = of
  if (!may.answer && !may.extend && !may.appeal) return null
  return (
    <Actions>
      {may.answer && <ButtonLink href={paths.answer(id)}>{t('answer.form-title')}</ButtonLink>}
      {may.extend && (
        <ButtonLink href={paths.extend(id)} quiet>
          {t('extend.title')}
        </ButtonLink>
      )}
      {may.appeal && <ButtonLink href={paths.appeal(id)}>{t('appeal.title')}</ButtonLink>}
    </Actions>
  )
}

interface BodyProps {
  readonly of: Shown
  readonly today: LocalDate
  readonly isOwn: boolean
  readonly isNew: boolean
}

function ComplaintBody({ of, today, isOwn, isNew }: BodyProps) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={t(of.appealOf === null ? 'complaint.title' : 'complaint.appeal-title')}
        caption={of.number}
        back={isOwn ? paths.ofPerson(of.personId) : paths.desk()}
      />
      {isNew && isOwn && <Received of={of} />}
      <Notes of={of} />
      <AnswerSection of={of} />
      <Doings of={of} />
      <Route of={of} today={today} />
      <ComplaintFacts of={of} />
      <ComplaintWords of={of} />
    </>
  )
}

/** One complaint: the receipt for the family, the case for the body that answers. */
export const complaintPage = page({
  path: paths.complaint(':complaintId'),
  roles: rolesOf('complaints.complaint'),
  render: async ({ actor, ask, lang, params, query, read }) => {
    const of = await ask(showComplaint, { complaintId: params['complaintId'] ?? '' })
    const today = await read((act) => Promise.resolve(act.today))
    return {
      title: messages.for(lang)(of.appealOf === null ? 'complaint.title' : 'complaint.appeal-title'),
      body: <ComplaintBody of={of} today={today} isOwn={isFamily(actor)} isNew={query['received'] === '1'} />,
    }
  },
})
