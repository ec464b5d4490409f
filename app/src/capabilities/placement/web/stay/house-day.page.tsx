import { localize } from '@tirek/kernel'
import type { ComponentChildren } from 'preact'
import type { z } from 'zod'
import { page } from '#platform/http/page.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Cite } from '#platform/ui/cite.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Actions, Columns, Section } from '#platform/ui/layout.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import { ACTS } from '../../domain/citations.ts'
import { showHouseDay } from '../../use-cases/house-day.ts'
import { paths } from '../placement.paths.ts'
import { rolesOf } from '../roles.ts'
import { dayOf, timeOf, wordOf } from '../words.tsx'
import { messages } from './messages.ts'

type Day = z.output<(typeof showHouseDay)['output']>

function Group({
  title,
  id,
  items,
}: {
  title: string
  id: string
  items: Parameters<typeof CardList>[0]['items']
}) {
  const t = useT(messages)
  return (
    <Section title={title} id={id}>
      {items.length === 0 ? <EmptyState title={t('today.nobody')} /> : <CardList items={items} />}
    </Section>
  )
}

const personLink = (one: { readonly requestId: string; readonly personName: string }, step?: string) => (
  <Link href={step === undefined ? paths.stay(one.requestId) : paths.step(one.requestId, step)}>
    {one.personName}
  </Link>
)

function Arrivals({ day }: { day: Day }) {
  const t = useT(messages)
  const { lang } = useView()
  const of = (when: Day['arrivals'][number]['when']) =>
    day.arrivals
      .filter((one) => one.when === when)
      .map((one) => ({
        title: <Link href={paths.request(one.requestId)}>{one.personName}</Link>,
        note: (
          <>
            {t('today.arrive-by')}: {dayOf(lang, one.arriveBy) ?? '—'}
            {one.deferredFor !== null && (
              <div>
                {t('today.deferred')}: {wordOf(lang, 'defer.reason', one.deferredFor)}
              </div>
            )}
          </>
        ),
      }))
  const coming = day.transfers.map((one) => ({
    title: personLink(one),
    note: (
      <>
        {one.from === null ? '' : localize(one.from, lang)} · {t('transfer.move-by')}:{' '}
        {dayOf(lang, one.moveBy) ?? '—'}
      </>
    ),
  }))
  return (
    <>
      <Group title={t('today.arrivals')} id="arrivals" items={of('today')} />
      {of('late').length > 0 && <Group title={t('today.late')} id="late" items={of('late')} />}
      <Group title={t('today.ahead')} id="ahead" items={of('ahead')} />
      {coming.length > 0 && <Group title={t('today.transfers')} id="transfers" items={coming} />}
    </>
  )
}

function Going({ day }: { day: Day }) {
  const t = useT(messages)
  const { lang } = useView()
  const leaves = (state: 'asked' | 'started') =>
    day.leaves
      .filter((one) => one.state === state)
      .map((one) => ({
        title: personLink(one),
        note: t('leave.line', { from: dayOf(lang, one.from) ?? '', until: dayOf(lang, one.until) ?? '' }),
      }))
  const leaving = day.leaving.map((one) => ({
    title: personLink(one),
    note: `${t('field.leaveOn')}: ${dayOf(lang, one.leaveOn)}`,
  }))
  return (
    <>
      {leaving.length > 0 && <Group title={t('today.leaving')} id="leaving" items={leaving} />}
      {leaves('asked').length > 0 && (
        <Group title={t('today.asked-leaves')} id="asked" items={leaves('asked')} />
      )}
      {leaves('started').length > 0 && (
        <Group title={t('today.leaves')} id="leaves" items={leaves('started')} />
      )}
    </>
  )
}

function AbsenceNote({ one }: { one: Day['absences'][number] }): ComponentChildren {
  const t = useT(messages)
  const { lang } = useView()
  const words =
    one.hoursLeft < 0
      ? t('today.hours-over', { hours: one.hoursGone })
      : t('today.hours-left', { hours: one.hoursLeft })
  return (
    <>
      {t('today.left-at')}: {timeOf(lang, one.leftAt)} · {words}
      <br />
      {one.isChild ? t('today.child') : t(one.inquiry === null ? 'today.inquiry-due' : 'today.inquiry-done')}
    </>
  )
}

/** Away without permission, the forty-eight hours running (p. 21, DEC-29). */
function Absences({ day }: { day: Day }) {
  const t = useT(messages)
  const items = day.absences.map((one) => ({
    title: personLink(one, 'absence'),
    note: <AbsenceNote one={one} />,
    end: <StatusTag tone={one.hoursLeft < 0 ? 'late' : 'here'}>{t('deadline.placement.absence')}</StatusTag>,
  }))
  return (
    <>
      <Group title={t('today.absences')} id="absences" items={items} />
      <p>
        <Cite of={ACTS.absence} /> <Cite of={ACTS.absenceReading} />
      </p>
    </>
  )
}

// Point 21 reaches categories 4 and 5 only, from the number of breaches that it names.
function Reach({ one }: { one: Day['breaches'][number] }) {
  const t = useT(messages)
  if (!one.isReached) return <StatusTag tone="neutral">{t('breaches.not-reached')}</StatusTag>
  if (one.recorded < one.needed) return null
  return <StatusTag tone="late">{t('breaches.possible')}</StatusTag>
}

/** Breaches of the stay against the number that point 21 asks for, with the person's own explanation (DEC-41). */
function Breaches({ day }: { day: Day }) {
  const t = useT(messages)
  const { lang } = useView()
  const items = day.breaches.map((one) => ({
    title: personLink(one, 'breach'),
    note: (
      <>
        {t('breaches.count', { n: one.recorded, needed: one.needed })} · {t('breaches.last')}: {one.lastAct}
        <br />
        {t('breaches.explanation')}: {one.explanation ?? wordOf(lang, 'explained', one.explained)}
      </>
    ),
    end: <Reach one={one} />,
  }))
  return (
    <Section title={t('breaches.title')} id="breaches">
      {items.length === 0 ? <EmptyState title={t('breaches.none')} /> : <CardList items={items} />}
      <p>
        <Cite of={ACTS.breaches} /> <Cite of={ACTS.breachWindow} />
      </p>
    </Section>
  )
}

function DayBody({ day }: { day: Day }) {
  const t = useT(messages)
  const { lang } = useView()
  const links = [
    { href: paths.residents(), label: t('residents.title') },
    { href: paths.board(), label: t('board.title') },
    { href: paths.given(), label: t('given.title') },
    { href: paths.reviews(), label: t('review.title') },
  ]
  return (
    <>
      <Step title={t('today.title')} caption={dayOf(lang, day.today)} back={paths.house()} />
      <Actions>
        {links.map(({ href, label }) => (
          <ButtonLink href={href} quiet>
            {label}
          </ButtonLink>
        ))}
      </Actions>
      <Columns
        aside={
          <>
            <Absences day={day} />
            <Breaches day={day} />
          </>
        }
      >
        <Arrivals day={day} />
        <Going day={day} />
      </Columns>
    </>
  )
}

/** The day of an organisation: arrivals, departures, leaves, absences by the hour, breaches. */
export const houseDayPage = page({
  path: paths.today(),
  roles: rolesOf('placement.house-day'),
  render: async ({ ask, lang }) => ({
    title: messages.for(lang)('today.title'),
    body: <DayBody day={await ask(showHouseDay, {})} />,
  }),
})
