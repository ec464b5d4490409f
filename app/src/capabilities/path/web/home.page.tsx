import { findRegion, localize } from '@tirek/kernel'
import { myPeople } from '#capabilities/registry/index.ts'
import { isFamily } from '#platform/access/roles.ts'
import { type PageContext, page } from '#platform/http/page.ts'
import { formatAge } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Card, CardList } from '#platform/ui/card.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { Link } from '#platform/ui/link.tsx'
import { EmptyState, Notice } from '#platform/ui/notices.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import type { Timeline, timelineOf } from '../use-cases/timeline.ts'
import type { workOf } from '../use-cases/work.ts'
import { messages } from './messages.ts'
import { paths } from './path.paths.ts'
import { MoveCard } from './steps.tsx'

type Work = readonly { key: string; title: string; count: number; late: number | null; href: string }[]

/** What the family is told at once. */
function News({ timeline: { notices, person } }: { timeline: Timeline }) {
  return (
    <>
      {notices.map((one) => (
        <Notice tone="warning" title={one.title}>
          {one.text}{' '}
          <Link href={one.href}>
            {one.action}
            <span class="vh">: {person.fullName}</span>
          </Link>
        </Notice>
      ))}
    </>
  )
}

function ChildCard({ timeline }: { timeline: Timeline }) {
  const t = useT(messages)
  const { lang } = useView()
  const { person } = timeline
  const region = findRegion(person.region)
  const here = timeline.steps.filter((step) => step.state === 'here')
  const step = here.find((one) => one.move === 'you') ?? here[0]
  const href = paths.person(person.id)
  return (
    <Section
      title={person.fullName}
      id={`person-${person.id}`}
      aside={<Link href={href}>{t('home.open-path')}</Link>}
    >
      <p class="soft">
        {formatAge(lang, person.age)} · {region === undefined ? person.region : localize(region.name, lang)}
      </p>
      <News timeline={timeline} />
      {step === undefined ? (
        <EmptyState title={t('home.nothing-now')} />
      ) : (
        <MoveCard step={step} today={timeline.today} personHref={href} ownPersonId={person.id} />
      )}
      <p>
        <Link href={`/people/${person.id}/readings`}>
          {t('home.readings')}
          <span class="vh">: {person.fullName}</span>
        </Link>
      </p>
      <p>
        <Link href={`/people/${person.id}/complaints`}>
          {t('home.complaints')}
          <span class="vh">: {person.fullName}</span>
        </Link>
      </p>
    </Section>
  )
}

function FamilyHome({ timelines, isAlone }: { timelines: readonly Timeline[]; isAlone: boolean }) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={t(isAlone ? 'home.own-title' : 'home.family-title')}
        lead={t(isAlone ? 'home.own-lead' : 'home.family-lead')}
      />
      {timelines.length === 0 && (
        <EmptyState title={t('home.no-children')}>{t('home.no-children-hint')}</EmptyState>
      )}
      {timelines.map((timeline) => (
        <ChildCard timeline={timeline} />
      ))}
      <p>
        <Link href="/questions">{t('home.questions')}</Link>
      </p>
      <p>
        <Link href="/signing">{t('home.signed')}</Link>
      </p>
    </>
  )
}

function StaffHome({ work }: { work: Work }) {
  const t = useT(messages)
  const items = work.map((item) => ({
    title: <Link href={item.href}>{item.title}</Link>,
    end: (
      <span class="row">
        {item.late !== null && item.late > 0 && (
          <StatusTag tone="late">{t('home.late', { n: item.late })}</StatusTag>
        )}
        <StatusTag tone={item.count > 0 ? 'here' : 'neutral'}>{t('home.count', { n: item.count })}</StatusTag>
      </span>
    ),
  }))
  return (
    <>
      <Step title={t('home.staff-title')} lead={t('home.staff-lead')} />
      {items.length === 0 ? (
        <EmptyState title={t('home.no-work')}>{t('home.no-work-hint')}</EmptyState>
      ) : (
        <Card title={t('home.waiting')}>
          <CardList items={items} />
        </Card>
      )}
    </>
  )
}

async function familyTimelines(
  context: PageContext,
  timeline: ReturnType<typeof timelineOf>,
): Promise<readonly Timeline[]> {
  const { people } = await context.ask(myPeople, {})
  return Promise.all(people.map((person) => context.ask(timeline, { personId: person.id })))
}

/** Everyone's home: a family sees each child and whose move it is; staff see their work with what is late. */
export function homePage(timeline: ReturnType<typeof timelineOf>, work: ReturnType<typeof workOf>) {
  return page({
    path: paths.home(),
    roles: 'signed-in',
    render: async (context) => {
      const t = messages.for(context.lang)
      if (isFamily(context.actor)) {
        const timelines = await familyTimelines(context, timeline)
        const isAlone =
          timelines.length > 0 && timelines.every(({ person }) => person.id === context.actor.personId)
        return {
          title: t(isAlone ? 'home.own-title' : 'home.family-title'),
          body: <FamilyHome timelines={timelines} isAlone={isAlone} />,
        }
      }
      const { items } = await context.ask(work, {})
      return { title: t('home.staff-title'), body: <StaffHome work={items} /> }
    },
  })
}
