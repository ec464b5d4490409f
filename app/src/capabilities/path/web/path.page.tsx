import { findRegion, type LocalDate, localize } from '@tirek/kernel'
import type { Citation } from '@tirek/law'
import { isFamily, isRole, ROLES } from '#platform/access/roles.ts'
import { page } from '#platform/http/page.ts'
import { formatAge, formatDate, formatDateTime } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Card, CardList } from '#platform/ui/card.tsx'
import { Cite } from '#platform/ui/cite.tsx'
import { ComplainLink } from '#platform/ui/complain-link.tsx'
import { PersonHead } from '#platform/ui/headings.tsx'
import { Columns, Section } from '#platform/ui/layout.tsx'
import { Link } from '#platform/ui/link.tsx'
import { Timeline as TimelineList } from '#platform/ui/lists.tsx'
import { PrintButton } from '#platform/ui/nav-parts.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { PathList } from '#platform/ui/path-list.tsx'
import { permissions } from '../permissions.ts'
import type { Timeline, timelineOf } from '../use-cases/timeline.ts'
import { messages } from './messages.ts'
import { paths } from './path.paths.ts'
import { citationOf, DelayLine, dueOf, MoveCard, type ShownStep } from './steps.tsx'

function Head({ timeline }: { timeline: Timeline }) {
  const t = useT(messages)
  const { lang } = useView()
  const { person } = timeline
  const region = findRegion(person.region)
  const facts = [
    formatAge(lang, person.age),
    region === undefined ? person.region : localize(region.name, lang),
  ]
  return (
    <PersonHead
      caption={t(person.isChild ? 'path.title' : 'path.adult-title')}
      name={person.fullName}
      facts={facts}
      back={paths.home()}
    />
  )
}

/** What a step says, and where it leads: to its page, and for a family to a complaint about it. */
function StepText({ step, timeline, isOwn }: { step: ShownStep; timeline: Timeline; isOwn: boolean }) {
  const t = useT(messages)
  const personId = timeline.person.id
  const delay = timeline.notices.find(({ delays }) => delays === step.stage)
  return (
    <>
      {step.text}{' '}
      {step.href !== null && (
        <Link href={step.href}>
          {step.action ?? t('path.open')}
          <span class="vh">: {step.title}</span>
        </Link>
      )}
      {isOwn && (
        <>
          {' '}
          <ComplainLink personId={personId} stage={step.stage} about={step.title} />
        </>
      )}
      {delay !== undefined && step.state !== 'done' && <DelayLine notice={delay} />}
    </>
  )
}

function Steps({ timeline, isOwn }: { timeline: Timeline; isOwn: boolean }) {
  const t = useT(messages)
  if (timeline.steps.length === 0) {
    const word = timeline.events.length === 0 ? 'empty' : 'closed'
    return <EmptyState title={t(`path.${word}`)}>{t(`path.${word}-hint`)}</EmptyState>
  }
  const steps = timeline.steps.map((step, i) => ({
    key: `${step.stage}-${i}`,
    title: step.title,
    state: step.state,
    date: (step.on ?? undefined) as LocalDate | undefined,
    text: <StepText step={step} timeline={timeline} isOwn={isOwn} />,
    cite: citationOf(step),
    due: step.state === 'here' ? dueOf(step, timeline.today) : undefined,
    who: step.state === 'here' && step.move === 'organisation' ? (step.mover ?? undefined) : undefined,
  }))
  return <PathList steps={steps} />
}

function Events({ timeline, hasReceipts }: { timeline: Timeline; hasReceipts: boolean }) {
  const t = useT(messages)
  const { lang } = useView()
  const items = timeline.events.toReversed().map((event) => ({
    key: event.id,
    at: event.at,
    when: formatDateTime(lang, new Date(event.at)),
    title: event.title,
    who: isRole(event.role) ? `${event.who} · ${localize(ROLES[event.role].name, lang)}` : event.who,
    text: (
      <>
        {event.askedBy !== null && (
          <div>
            {t('path.asked-by')}: {event.askedBy}
          </div>
        )}
        {event.signatureId !== null && (
          <div>
            <Link href={`/signing/signatures/${event.signatureId}`}>
              {t('path.signed')}
              <span class="vh">: {event.title}</span>
            </Link>
          </div>
        )}
        {event.cite.slice(0, 1).map((of) => (
          <Cite of={of as unknown as Citation} />
        ))}
        {hasReceipts && (
          <div class="small">
            <Link href={`/people/${timeline.person.id}/history/${event.id}/receipt.json`} download>
              {t('path.receipt')}
              <span class="vh">: {event.title}</span>
            </Link>
          </div>
        )}
      </>
    ),
  }))
  return (
    <Section title={t('path.history')} id="history">
      {items.length === 0 ? (
        <EmptyState title={t('path.no-history')} />
      ) : (
        <details class="fold">
          <summary>{t('path.show-history', { n: items.length })}</summary>
          <TimelineList items={items} />
        </details>
      )}
    </Section>
  )
}

function Aside({ timeline, isOwn }: { timeline: Timeline; isOwn: boolean }) {
  const t = useT(messages)
  const { lang } = useView()
  const { person } = timeline
  return (
    <Card title={t('path.record')}>
      <CardList
        items={[
          { title: t('path.born'), end: formatDate(lang, person.birthDate as LocalDate) },
          { title: <Link href={`/people/${person.id}`}>{t('path.open-record')}</Link> },
          ...(isOwn
            ? [
                { title: <Link href={`/people/${person.id}/benefits`}>{t('home.benefits')}</Link> },
                { title: <Link href={`/people/${person.id}/complaints`}>{t('home.complaints')}</Link> },
              ]
            : []),
        ]}
      />
    </Card>
  )
}

function PathBody({ timeline, isOwn }: { timeline: Timeline; isOwn: boolean }) {
  const t = useT(messages)
  const here = timeline.steps.filter((step) => step.state === 'here')
  const mine = here.filter((step) => step.move === 'you')
  const shown = mine.length > 0 ? mine : here.slice(0, 1)
  return (
    <>
      <Head timeline={timeline} />
      <Columns aside={<Aside timeline={timeline} isOwn={isOwn} />}>
        {shown.map((step) => (
          <MoveCard step={step} today={timeline.today} ownPersonId={isOwn ? timeline.person.id : undefined} />
        ))}
        <Steps timeline={timeline} isOwn={isOwn} />
        <PrintButton label={t('path.print')} />
        <Events timeline={timeline} hasReceipts={isOwn} />
      </Columns>
    </>
  )
}

/** The path of one person: whose move it is, the stages, the history. */
export function pathPage(timeline: ReturnType<typeof timelineOf>) {
  return page({
    path: paths.person(':personId'),
    roles: permissions.filter((row) => row.action === 'path.timeline').map((row) => row.role),
    render: async ({ ask, actor, lang, params }) => {
      const shown = await ask(timeline, { personId: params['personId'] ?? '' })
      return {
        title: messages.for(lang)(shown.person.isChild ? 'path.title' : 'path.adult-title'),
        body: <PathBody timeline={shown} isOwn={isFamily(actor)} />,
      }
    },
  })
}
