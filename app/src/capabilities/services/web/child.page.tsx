import type { LocalDate } from '@tirek/kernel'
import type { z } from 'zod'
import { page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { Card, CardList } from '#platform/ui/card.tsx'
import { Cite } from '#platform/ui/cite.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { Link, PhoneLink } from '#platform/ui/link.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { EmptyState, Notice } from '#platform/ui/notices.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import { ACTS } from '../domain/acts.ts'
import { rolesOf } from '../permissions.ts'
import { childServices } from '../use-cases/child-services.ts'
import { childWeek } from '../use-cases/weeks.ts'
import { messages } from './messages.ts'
import { Means } from './order.page.tsx'
import { OrderTag, OutcomeTag, useCaption, useTallyLine, useWords } from './parts.tsx'
import { paths } from './services.paths.ts'
import { daysOfMeetings, useDayTitle, Weeks } from './timetable.page.tsx'

type Shown = z.output<typeof childServices.output>
type Order = Shown['orders'][number]
type Week = z.output<typeof childWeek.output>

function OrderNote({ order }: { order: Order }) {
  const t = useT(messages)
  const { name, day } = useWords()
  const line = useTallyLine()
  return (
    <>
      <div>
        {name(order.organisationName)} · {order.specialistName}
      </div>
      <div>{line(order.tally)}</div>
      {order.tally.owed > 0 && <div>{t('child.owed', { n: order.tally.owed })}</div>}
      {order.nextOn !== null && (
        <div>
          {t('child.next')}: {day(order.nextOn)}, {order.nextTime}
        </div>
      )}
      {order.firstSessionOn === null && order.state === 'open' && <div>{t('child.not-begun')}</div>}
      {order.stopReason !== null && <div>{t(`stop-reason.${order.stopReason}`)}</div>}
      <Means order={order} />
    </>
  )
}

function Entitlement({ orders }: Pick<Shown, 'orders'>) {
  const t = useT(messages)
  const { name } = useWords()
  return (
    <Section title={t('child.services')} id="services">
      {orders.length === 0 ? (
        <EmptyState title={t('child.none')}>{t('child.none-hint')}</EmptyState>
      ) : (
        <CardList
          items={orders.map((one) => ({
            title: <b>{name(one.itemName)}</b>,
            note: <OrderNote order={one} />,
            end: <OrderTag state={one.state} />,
          }))}
        />
      )}
    </Section>
  )
}

function FirstDays({ shown }: { shown: Shown }) {
  const t = useT(messages)
  const { number, day } = useWords()
  if (shown.daysToFirstSession === null) return null
  const rows = [
    { label: t('child.days'), value: number(shown.daysToFirstSession) },
    ...(shown.noticedOn === null ? [] : [{ label: t('child.noticed'), value: day(shown.noticedOn) }]),
  ]
  return (
    <>
      <SummaryList rows={rows} />
      <p class="soft">
        <Cite of={ACTS.freeCorrection} />
      </p>
    </>
  )
}

function Tasks({ tasks }: Pick<Shown, 'tasks'>) {
  const t = useT(messages)
  const { name, day } = useWords()
  if (tasks.length === 0) return null
  return (
    <Section title={t('child.tasks')} id="tasks">
      <CardList
        items={tasks.map((one) => ({ title: one.text, note: `${name(one.itemName)} · ${day(one.onDay)}` }))}
      />
    </Section>
  )
}

function Coordinator({ coordinator }: Pick<Shown, 'coordinator'>) {
  const t = useT(messages)
  if (coordinator === null) return null
  const { name, post, phone } = coordinator
  return (
    <Card title={t('child.coordinator')}>
      <p>
        <b>{name}</b>, {post}
      </p>
      <p>
        <PhoneLink phone={phone} />
      </p>
      <p class="soft">
        {t('child.coordinator-hint')} <Cite of={ACTS.severeCoordination} />
      </p>
    </Card>
  )
}

function MeetingEnd({ meeting, personId }: { meeting: Week['meetings'][number]; personId: string }) {
  const t = useT(messages)
  if (meeting.outcome !== null) return <OutcomeTag outcome={meeting.outcome} />
  if (meeting.change === 'cancelled') return <StatusTag tone="late">{t('meeting.off')}</StatusTag>
  if (!meeting.mayCancel) return <StatusTag tone="waiting">{t('meeting.not-written')}</StatusTag>
  return (
    <Link href={paths.absence(personId, meeting.orderId, meeting.slotId, meeting.onDay)}>
      {t('absence.link')}
    </Link>
  )
}

function WeekOfChild({ week, personId, path }: { week: Week; personId: string; path: string }) {
  const t = useT(messages)
  const { name } = useWords()
  const title = useDayTitle()
  return (
    <Section title={t('child.week')} id="week">
      <Weeks monday={week.monday} path={path} />
      {week.meetings.length === 0 && <EmptyState title={t('child.week-none')} />}
      {daysOfMeetings(week.meetings).map((onDay) => (
        <Card title={title(onDay)}>
          <CardList
            items={week.meetings
              .filter((one) => one.onDay === onDay)
              .map((one) => ({
                title: `${one.time} · ${name(one.itemName)}`,
                note: `${name(one.organisationName)} · ${one.room} · ${one.specialistName}${one.change === 'substituted' ? ` (${t('meeting.substituted')})` : ''}`,
                end: <MeetingEnd meeting={one} personId={personId} />,
              }))}
          />
        </Card>
      ))}
    </Section>
  )
}

type BodyProps = {
  readonly shown: Shown
  readonly week: Week | undefined
  readonly today: LocalDate
  readonly path: string
  readonly mayRecordNeeds: boolean
}

function ChildBody({ shown, week, today, path, mayRecordNeeds }: BodyProps) {
  const t = useT(messages)
  const caption = useCaption(today)
  const { person } = shown
  return (
    <>
      <Step
        title={t('child.title')}
        caption={caption(person)}
        lead={t('child.lead')}
        back={`/path/${person.id}`}
      />
      <Notice tone="info">
        {t('order.free')} <Cite of={ACTS.freeSupport} />
      </Notice>
      <Coordinator coordinator={shown.coordinator} />
      <FirstDays shown={shown} />
      <Tasks tasks={shown.tasks} />
      <Entitlement orders={shown.orders} />
      {week !== undefined && <WeekOfChild week={week} personId={person.id} path={path} />}
      {mayRecordNeeds && (
        <p>
          <Link href={paths.needs(person.id)}>{t('needs.title')}</Link>
        </p>
      )}
      <p>
        <Link href={paths.catalogue()}>{t('child.catalogue')}</Link>
      </p>
    </>
  )
}

/** What the child is entitled to, what was given and what comes next; the family sees its week too. */
export const childPage = page({
  path: paths.child(':personId'),
  roles: rolesOf('services.of-child'),
  render: async ({ ask, tryAsk, read, actor, lang, params, query, view }) => {
    const personId = params['personId'] ?? ''
    const shown = await ask(childServices, { personId })
    const asked = query['week'] ? { personId, week: query['week'] } : { personId }
    const week = await tryAsk(childWeek, asked)
    const today = await read(async (act) => act.today)
    return {
      title: messages.for(lang)('child.title'),
      body: (
        <ChildBody
          shown={shown}
          week={week}
          today={today}
          path={view.path}
          mayRecordNeeds={rolesOf('services.record-needs').includes(actor.role)}
        />
      ),
    }
  },
})
