import type { z } from 'zod'
import { page } from '#platform/http/page.ts'
import { formatShortDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Card, CardList } from '#platform/ui/card.tsx'
import { Cite } from '#platform/ui/cite.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import { ACTS } from '../domain/citations.ts'
import { showCalendarSettings } from '../use-cases/show-calendar.ts'
import { paths } from './consultation.paths.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'
import { specialtyName } from './specialty.ts'
import { dayOf } from './words.ts'

/** Rooms, specialists and capacity as the calendar knows them. */
export type CalendarSettings = z.output<typeof showCalendarSettings.output>
type Specialist = CalendarSettings['specialists'][number]

function Rooms({ rooms }: Pick<CalendarSettings, 'rooms'>) {
  const t = useT(messages)
  const items = rooms.map((room) => ({
    title: <Link href={paths.room(room.roomId)}>{room.name}</Link>,
    note: room.isStepFree ? t('room.step-free') : undefined,
    end: room.isClosed ? <StatusTag tone="neutral">{t('room.closed')}</StatusTag> : undefined,
  }))
  return (
    <Card title={t('room.list')}>
      {items.length === 0 ? (
        <EmptyState title={t('room.none')}>{t('room.none-hint')}</EmptyState>
      ) : (
        <CardList items={items} />
      )}
      <ButtonLink href={paths.room('new')} quiet>
        {t('room.add')}
      </ButtonLink>
    </Card>
  )
}

function useWeek({ week }: Specialist): string {
  const t = useT(messages)
  if (week.length === 0) return t('hours.unknown')
  return week
    .map(({ weekday, from, until }) => `${t(`weekday.${weekday}` as 'weekday.1')} ${from}–${until}`)
    .join(', ')
}

function Person({ one }: { one: Specialist }) {
  const t = useT(messages)
  const { lang } = useView()
  const week = useWeek(one)
  return (
    <Card title={one.name}>
      <p class="small soft">{one.specialty && specialtyName(lang, one.specialty)}</p>
      <p>{week}</p>
      <CardList
        items={one.absences.map(({ absenceId, from, until }) => ({
          title: `${t('calendar.away')}: ${formatShortDate(lang, dayOf(from))} – ${formatShortDate(lang, dayOf(until))}`,
          end: (
            <Link href={paths.cancelAbsence(absenceId)}>
              {t('absence.cancel')}
              <span class="vh">: {one.name}</span>
            </Link>
          ),
        }))}
      />
      <p>
        <Link href={paths.hours(one.accountId)}>
          {t('hours.title')}
          <span class="vh">: {one.name}</span>
        </Link>{' '}
        ·{' '}
        <Link href={paths.absence(one.accountId)}>
          {t('absence.title')}
          <span class="vh">: {one.name}</span>
        </Link>
      </p>
    </Card>
  )
}

function Settings({ shown, maySetCapacity }: { shown: CalendarSettings; maySetCapacity: boolean }) {
  const t = useT(messages)
  return (
    <>
      <Step title={t('calendar-settings.title')} lead={t('calendar-settings.lead')} back={paths.calendar()} />
      <Card title={t('capacity.title')}>
        <p>
          {shown.capacity === undefined
            ? t('capacity.unknown')
            : t('calendar.capacity', { capacity: shown.capacity })}{' '}
          <Cite of={ACTS.equalAccess} />
        </p>
        {maySetCapacity && <Link href={paths.capacity()}>{t('capacity.set')}</Link>}
      </Card>
      <Rooms rooms={shown.rooms} />
      {shown.specialists.map((one) => (
        <Person one={one} />
      ))}
      {shown.specialists.length === 0 && (
        <EmptyState title={t('calendar.no-specialists')}>{t('calendar.no-specialists-hint')}</EmptyState>
      )}
    </>
  )
}

/** What the calendar is made of. */
export const calendarSettingsPage = page({
  path: paths.calendarSettings(),
  roles: rolesOf('consultation.calendar-settings'),
  render: async ({ ask, actor, lang }) => {
    const shown = await ask(showCalendarSettings, {})
    const maySetCapacity = rolesOf('consultation.set-capacity').includes(actor.role)
    const body = <Settings shown={shown} maySetCapacity={maySetCapacity} />
    return { title: messages.for(lang)('calendar-settings.title'), body }
  },
})
