import { addDays, localize, weekday } from '@tirek/kernel'
import type { z } from 'zod'
import { page } from '#platform/http/page.ts'
import { formatDate, formatShortDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Step } from '#platform/ui/headings.tsx'
import { Actions, Section } from '#platform/ui/layout.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import { showCalendar } from '../use-cases/show-calendar.ts'
import { paths } from './consultation.paths.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'
import { dayOf } from './words.ts'

type Shown = z.output<typeof showCalendar.output>
type Day = Shown['days'][number]
type Session = Day['sessions'][number]

function Where({ session }: { session: Session }) {
  const t = useT(messages)
  const { lang } = useView()
  const place = localize(session.where, lang)
  if (session.mode === 'consultation') return <>{place}</>
  return (
    <>
      {t(`mode.${session.mode}`)}
      {place !== '' && `: ${place}`}
    </>
  )
}

function Marks({ session }: { session: Session }) {
  const t = useT(messages)
  if (session.isHeld) return <StatusTag tone="done">{t('calendar.held')}</StatusTag>
  return (
    <>
      {!session.isTold && <StatusTag tone="late">{t('worklist.no-notice')}</StatusTag>}{' '}
      {session.isTold && !session.isAgreed && (
        <StatusTag tone="waiting">{t('schedule.not-answered')}</StatusTag>
      )}{' '}
      {session.isAgreed && <StatusTag tone="done">{t('calendar.agreed')}</StatusTag>}{' '}
      {session.away.map((name) => (
        <StatusTag tone="late">{`${t('calendar.away')}: ${name}`}</StatusTag>
      ))}
    </>
  )
}

function Sessions({ day, title }: { day: Day; title: string }) {
  const t = useT(messages)
  return (
    <DataTable
      caption={title}
      isCaptionHidden
      isStacked
      rows={day.sessions}
      rowKey={(one) => `${one.fileId}-${one.from}`}
      columns={[
        {
          key: 'time',
          title: t('schedule.time'),
          isRowHeader: true,
          cell: (one) => `${one.from}–${one.until}`,
        },
        {
          key: 'child',
          title: t('worklist.child'),
          cell: (one) => <Link href={paths.file(one.fileId)}>{one.name}</Link>,
        },
        { key: 'where', title: t('schedule.where'), cell: (one) => <Where session={one} /> },
        {
          key: 'who',
          title: t('calendar.specialists'),
          cell: (one) => (one.specialists.length === 0 ? t('calendar.nobody') : one.specialists.join(', ')),
        },
        { key: 'state', title: t('worklist.state'), cell: (one) => <Marks session={one} /> },
      ]}
    />
  )
}

function DayPart({ day, today }: { day: Day; today: string }) {
  const t = useT(messages)
  const { lang } = useView()
  const title = formatDate(lang, dayOf(day.day))
  const taken =
    day.capacity === undefined
      ? t('calendar.sessions', { count: day.sessions.length })
      : t('calendar.sessions-of', { count: day.sessions.length, capacity: day.capacity })
  return (
    <Section
      title={`${t(`weekday.${weekday(dayOf(day.day))}` as 'weekday.1')}, ${title}`}
      id={`d-${day.day}`}
      aside={day.day === today ? <StatusTag tone="here">{t('calendar.today')}</StatusTag> : undefined}
    >
      <p class="small soft">
        {day.isWorking ? taken : t('calendar.day-off')}
        {day.away.length > 0 && ` · ${t('calendar.away')}: ${day.away.join(', ')}`}
      </p>
      {day.sessions.length > 0 && <Sessions day={day} title={title} />}
    </Section>
  )
}

type Span = 'day' | 'week'

function Calendar({ shown, span, mayEdit }: { shown: Shown; span: Span; mayEdit: boolean }) {
  const t = useT(messages)
  const { lang } = useView()
  const from = dayOf(shown.from)
  const step = span === 'day' ? 1 : 7
  const other: Span = span === 'day' ? 'week' : 'day'
  const to = (days: number) => `${paths.calendar()}?day=${addDays(from, days)}&span=${span}`
  // A day off without a session says nothing in a week; the day that was asked for is always drawn.
  const days = shown.days.filter((one) => span === 'day' || one.isWorking || one.sessions.length > 0)
  const lead =
    span === 'day'
      ? formatDate(lang, from)
      : `${formatShortDate(lang, from)} – ${formatShortDate(lang, dayOf(shown.to))}`
  return (
    <>
      <Step title={t('calendar.title')} lead={lead} back={paths.worklist()} />
      <Actions>
        <ButtonLink href={to(-step)} quiet>
          {t(span === 'day' ? 'calendar.day-before' : 'calendar.week-before')}
        </ButtonLink>
        <ButtonLink href={`${paths.calendar()}?span=${span}`} quiet>
          {t('calendar.today')}
        </ButtonLink>
        <ButtonLink href={to(step)} quiet>
          {t(span === 'day' ? 'calendar.day-after' : 'calendar.week-after')}
        </ButtonLink>
        <ButtonLink href={`${paths.calendar()}?day=${shown.from}&span=${other}`} quiet>
          {t(`calendar.as-${other}`)}
        </ButtonLink>
      </Actions>
      {mayEdit && (
        <p>
          <Link href={paths.calendarSettings()}>{t('calendar-settings.title')}</Link> ·{' '}
          <Link href={paths.queue()}>{t('queue.title')}</Link>
        </p>
      )}
      {days.map((day) => (
        <DayPart day={day} today={shown.today} />
      ))}
    </>
  )
}

const isDay = (text: string | undefined): text is string => /^\d{4}-\d{2}-\d{2}$/.test(text ?? '')

/** A day or a week of the consultation; a list of sessions on a small screen. */
export const calendarPage = page({
  path: paths.calendar(),
  roles: rolesOf('consultation.calendar'),
  render: async ({ ask, query, actor, lang }) => {
    const span: Span = query['span'] === 'day' ? 'day' : 'week'
    const asked = query['day']
    const shown = await ask(showCalendar, { span, ...(isDay(asked) ? { day: asked } : {}) })
    const mayEdit = rolesOf('consultation.calendar-settings').includes(actor.role)
    const body = <Calendar shown={shown} span={span} mayEdit={mayEdit} />
    return { title: messages.for(lang)('calendar.title'), body }
  },
})
