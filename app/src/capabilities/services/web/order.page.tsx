import type { LocalDate } from '@tirek/kernel'
import type { z } from 'zod'
import { page } from '#platform/http/page.ts'
import { formatPeriod } from '#platform/i18n/format.ts'
import { useT } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Cite } from '#platform/ui/cite.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Actions, Section } from '#platform/ui/layout.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { EmptyState, Notice } from '#platform/ui/notices.tsx'
import { ACTS } from '../domain/acts.ts'
import { rolesOf } from '../permissions.ts'
import { showOrder } from '../use-cases/show-order.ts'
import { messages } from './messages.ts'
import { dayOf, OrderTag, OutcomeTag, TallyStats, useCaption, useWords } from './parts.tsx'
import { paths } from './services.paths.ts'

type Shown = z.output<typeof showOrder.output>
type Order = Shown['order']

function useVolume(): (order: Order) => string {
  const t = useT(messages)
  return ({ tally, perWeek, minutes }) =>
    t('order.volume-line', { sessions: tally.planned, perWeek, minutes })
}

function Facts({ order, daysFromNoticed }: Pick<Shown, 'order' | 'daysFromNoticed'>) {
  const t = useT(messages)
  const { lang, day, number } = useWords()
  const volume = useVolume()
  const optional = (label: string, value: string | null) => (value === null ? [] : [{ label, value }])
  const rows = [
    { label: t('order.state'), value: <OrderTag state={order.state} /> },
    { label: t('order.volume'), value: volume(order) },
    {
      label: t('order.term'),
      value: formatPeriod(lang, { from: dayOf(order.startsOn), to: dayOf(order.endsOn) }),
    },
    { label: t('order.how'), value: `${t(`format.${order.format}`)} · ${t(`place.${order.place}`)}` },
    { label: t('order.specialist'), value: order.specialistName },
    { label: t('order.funding'), value: order.fundingNote ?? t(`funding.${order.funding}`) },
    ...optional(t('order.channel'), order.channel && t(`channel.${order.channel}`)),
    ...optional(t('order.conditions'), order.conditions),
    ...optional(t('order.aid-route'), order.aidRoute && t(`aid-route.${order.aidRoute}`)),
    ...optional(t('order.indication'), order.indication),
    ...optional(t('order.first-session'), order.firstSessionOn && day(order.firstSessionOn)),
    ...optional(t('child.days'), daysFromNoticed === null ? null : number(daysFromNoticed)),
    ...optional(t('order.stop-reason'), order.stopReason && t(`stop-reason.${order.stopReason}`)),
  ]
  return <SummaryList rows={rows} />
}

/** What the organisation lacks for this child, and what it does about it (11(3)). */
export function Means({ order }: { order: Pick<Order, 'missing' | 'plan'> }) {
  const t = useT(messages)
  const { day } = useWords()
  if (order.missing.length === 0) return null
  return (
    <Notice tone={order.plan === null ? 'warning' : 'info'} title={t('means.missing')}>
      <p>
        {order.missing.map((one) => t(`means.${one}`)).join(', ')} <Cite of={ACTS.means} />
      </p>
      {order.plan === null ? (
        <p>{t('means.no-plan')}</p>
      ) : (
        <p>
          {t('means.plan-line', { who: order.plan.who, what: order.plan.what, until: day(order.plan.until) })}
        </p>
      )}
    </Notice>
  )
}

function Ahead({ order, seats }: Pick<Shown, 'order' | 'seats'>) {
  const t = useT(messages)
  const { day } = useWords()
  const items = seats.map((one) => ({
    title: `${t(`weekday.${String(one.weekday) as '1'}`)}, ${one.time} · ${one.name}`,
    note: `${one.room} · ${one.specialistName} · ${t('order.from')}: ${day(one.from)}`,
    end: <Link href={paths.unseat(order.id, one.id)}>{t('unseat.link')}</Link>,
  }))
  return (
    <Section title={t('order.places')} id="places">
      {items.length === 0 ? (
        <EmptyState title={t('order.no-places')}>{t('order.no-places-hint')}</EmptyState>
      ) : (
        <CardList items={items} />
      )}
    </Section>
  )
}

function Sessions({ order, sessions }: Pick<Shown, 'order' | 'sessions'>) {
  const t = useT(messages)
  const { day } = useWords()
  const items = sessions.map((one) => ({
    title: `${day(one.onDay)}, ${one.time}`,
    note: (
      <>
        {one.note !== null && <div>{one.note}</div>}
        {one.progress.map(({ goal, scale }) => (
          <div>
            {order.goals[goal]}: {t(`scale.${scale}`)}
          </div>
        ))}
        {one.homeTask !== null && (
          <div>
            {t('session.home-task')}: {one.homeTask}
          </div>
        )}
        <Link href={paths.entry(one.id)}>{t('entry.link')}</Link>
      </>
    ),
    end: <OutcomeTag outcome={one.outcome} />,
  }))
  return (
    <Section title={t('order.sessions-held')} id="sessions">
      {items.length === 0 ? <EmptyState title={t('order.no-sessions')} /> : <CardList items={items} />}
    </Section>
  )
}

function OrderActions({ order }: Pick<Shown, 'order'>) {
  const t = useT(messages)
  if (order.state === 'awaiting-plan')
    return (
      <Actions>
        <ButtonLink href={paths.plan(order.id)}>{t('plan.title')}</ButtonLink>
        <ButtonLink href={paths.stop(order.id)} quiet>
          {t('stop.title')}
        </ButtonLink>
      </Actions>
    )
  if (order.state !== 'open') return null
  return (
    <Actions>
      <ButtonLink href={paths.seat(order.id)}>{t('seat.title')}</ButtonLink>
      <ButtonLink href={paths.single(order.id)} quiet>
        {t('single.title')}
      </ButtonLink>
      {order.tally.left === 0 && (
        <ButtonLink href={paths.finish(order.id)} quiet>
          {t('finish.title')}
        </ButtonLink>
      )}
      <ButtonLink href={paths.stop(order.id)} quiet>
        {t('stop.title')}
      </ButtonLink>
    </Actions>
  )
}

function OrderBody({ shown, today }: { shown: Shown; today: LocalDate }) {
  const t = useT(messages)
  const { name } = useWords()
  const caption = useCaption(today)
  const { order, person, daysFromNoticed, seats, sessions } = shown
  return (
    <>
      <Step title={name(order.itemName)} caption={caption(person)} back={paths.desk()} />
      <Means order={order} />
      <TallyStats tally={order.tally} />
      <OrderActions order={order} />
      <Facts order={order} daysFromNoticed={daysFromNoticed} />
      {order.goals.length > 0 && (
        <Section title={t('order.goals')} id="goals">
          <CardList items={order.goals.map((title) => ({ title }))} />
        </Section>
      )}
      <Ahead order={order} seats={seats} />
      <Sessions order={order} sessions={sessions} />
      <p>
        <Link href={paths.needs(person.id)}>{t('needs.title')}</Link>
      </p>
    </>
  )
}

/** One ordered service for its organisation. */
export const orderPage = page({
  path: paths.order(':orderId'),
  roles: rolesOf('services.show-order'),
  render: async ({ ask, read, lang, params }) => {
    const shown = await ask(showOrder, { orderId: params['orderId'] ?? '' })
    const today = await read(async (act) => act.today)
    return { title: messages.for(lang)('order.title'), body: <OrderBody shown={shown} today={today} /> }
  },
})
