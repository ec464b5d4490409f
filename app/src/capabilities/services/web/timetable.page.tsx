import { addDays, weekday } from '@tirek/kernel'
import type { z } from 'zod'
import { action, page } from '#platform/http/page.ts'
import { formatShortDate } from '#platform/i18n/format.ts'
import { useT } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Filters } from '#platform/ui/filters.tsx'
import { RadioField, SelectField } from '#platform/ui/form/choice-fields.tsx'
import { DateField } from '#platform/ui/form/date-field.tsx'
import { Form, Submit } from '#platform/ui/form/form.tsx'
import { type FormState, prefilled } from '#platform/ui/form/state.ts'
import { TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Actions, Section } from '#platform/ui/layout.tsx'
import { ButtonLink, Link, withQuery } from '#platform/ui/link.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import { FORMATS, type Item } from '../domain/catalogue.ts'
import { rolesOf } from '../permissions.ts'
import { listSpecialists, type Specialist } from '../read/people.ts'
import { itemsFor } from '../use-cases/own-order.ts'
import { openSlot } from '../use-cases/slots.ts'
import { showTimetable } from '../use-cases/weeks.ts'
import { messages } from './messages.ts'
import { dayOf, useWeekdays, useWords } from './parts.tsx'
import { paths } from './services.paths.ts'

type Week = z.output<typeof showTimetable.output>
type Meeting = Week['meetings'][number]

/** Links to the week before and after. */
export function Weeks({ monday, path }: { monday: string; path: string }) {
  const t = useT(messages)
  const { lang } = useWords()
  const at = (days: number) => withQuery(path, { week: addDays(dayOf(monday), days) })
  return (
    <div class="row">
      <Link href={at(-7)}>{t('week.before')}</Link>
      <b>
        {formatShortDate(lang, dayOf(monday))} – {formatShortDate(lang, addDays(dayOf(monday), 5))}
      </b>
      <Link href={at(7)}>{t('week.after')}</Link>
    </div>
  )
}

/** The heading of a day: its weekday and its date. */
export function useDayTitle(): (onDay: string) => string {
  const t = useT(messages)
  const { day } = useWords()
  return (onDay) => `${t(`weekday.${String(weekday(dayOf(onDay))) as '1'}`)}, ${day(onDay)}`
}

/** The days of some meetings, each once, in their order. */
export function daysOfMeetings(meetings: readonly { readonly onDay: string }[]): readonly string[] {
  return [...new Set(meetings.map((one) => one.onDay))]
}

function MeetingTag({ meeting }: { meeting: Meeting }) {
  const t = useT(messages)
  if (meeting.change === 'cancelled') return <StatusTag tone="late">{t('meeting.off')}</StatusTag>
  if (meeting.seated > 0 && meeting.recorded >= meeting.seated)
    return <StatusTag tone="done">{t('meeting.recorded')}</StatusTag>
  return (
    <StatusTag tone="waiting">
      {t('meeting.seated', { seated: meeting.seated, capacity: meeting.capacity })}
    </StatusTag>
  )
}

function Days({ week }: { week: Week }) {
  const t = useT(messages)
  const { name } = useWords()
  const title = useDayTitle()
  if (week.meetings.length === 0)
    return <EmptyState title={t('timetable.none')}>{t('timetable.none-hint')}</EmptyState>
  return (
    <>
      {daysOfMeetings(week.meetings).map((onDay) => (
        <Section title={title(onDay)} id={`day-${onDay}`}>
          <CardList
            items={week.meetings
              .filter((one) => one.onDay === onDay)
              .map((one) => ({
                title: (
                  <Link href={paths.meeting(one.slotId, onDay)}>
                    {one.time} · {one.name}
                  </Link>
                ),
                note: `${name(one.itemName)} · ${one.room} · ${one.specialistName}${one.change === 'substituted' ? ` (${t('meeting.substituted')})` : ''}`,
                end: <MeetingTag meeting={one} />,
              }))}
          />
        </Section>
      ))}
    </>
  )
}

function Timetable({ week, chosen, path }: { week: Week; chosen: string; path: string }) {
  const t = useT(messages)
  return (
    <>
      <Step title={t('timetable.title')} lead={t('timetable.lead')} back={paths.desk()} />
      <Actions>
        <ButtonLink href={paths.newSlot()}>{t('slot.title')}</ButtonLink>
      </Actions>
      <Filters values={{ specialistId: chosen }} keep={{ week: week.monday }}>
        <SelectField
          name="specialistId"
          label={t('order.specialist')}
          empty={t('timetable.everyone')}
          options={week.specialists.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Filters>
      <Weeks monday={week.monday} path={path} />
      <Days week={week} />
    </>
  )
}

/** The week of the own organisation, of all or of one specialist. */
export const timetablePage = page({
  path: paths.timetable(),
  roles: rolesOf('services.timetable'),
  render: async ({ ask, lang, query, view }) => {
    const { week, specialistId } = query
    const shown = await ask(showTimetable, {
      ...(week ? { week } : {}),
      ...(specialistId ? { specialistId } : {}),
    })
    return {
      title: messages.for(lang)('timetable.title'),
      body: <Timetable week={shown} chosen={specialistId ?? ''} path={view.path} />,
    }
  },
})

type SlotChoices = { readonly items: readonly Item[]; readonly staff: readonly Specialist[] }

function WhatAndWhen({ items }: Pick<SlotChoices, 'items'>) {
  const t = useT(messages)
  const { name } = useWords()
  const weekdays = useWeekdays()
  return (
    <>
      <TextField name="name" label={t('slot.name')} hint={t('slot.name-hint')} />
      <SelectField
        name="item"
        label={t('order.item')}
        width="full"
        options={items.map((one) => ({ value: one.key, label: name(one.name) }))}
      />
      <SelectField name="weekday" label={t('slot.weekday')} options={weekdays} width="m" />
      <TextField name="startsAt" label={t('slot.starts-at')} hint={t('slot.time-hint')} width="s" />
      <TextField name="minutes" label={t('order.minutes')} width="xs" inputMode="numeric" />
    </>
  )
}

function NewSlot({ items, staff, form }: SlotChoices & { form: FormState }) {
  const t = useT(messages)
  return (
    <>
      <Step title={t('slot.title')} lead={t('slot.lead')} back={paths.timetable()} />
      <Form state={form} words={messages}>
        <WhatAndWhen items={items} />
        <RadioField
          name="format"
          label={t('order.format')}
          isInline
          options={FORMATS.map((value) => ({ value, label: t(`format.${value}`) }))}
        />
        <TextField name="capacity" label={t('slot.capacity')} width="xs" inputMode="numeric" />
        <TextField name="room" label={t('slot.room')} />
        <SelectField
          name="specialistId"
          label={t('order.specialist')}
          width="full"
          options={staff.map((one) => ({ value: one.id, label: one.name }))}
        />
        <DateField name="validFrom" label={t('slot.valid-from')} />
        <DateField name="validTo" label={t('slot.valid-to')} />
        <Submit>{t('slot.submit')}</Submit>
      </Form>
    </>
  )
}

/** Puts a weekly meeting into the timetable. */
export const newSlotPage = page({
  path: paths.newSlot(),
  roles: rolesOf('services.open-slot'),
  render: async ({ read, actor, form, lang }) => {
    const choices = await read(async (act) => ({
      items: await itemsFor(act),
      staff: await listSpecialists(act.db, act.actor.organisationId ?? ''),
      today: act.today,
    }))
    const known = { capacity: '6', minutes: '40', specialistId: actor.accountId, validFrom: choices.today }
    return {
      title: messages.for(lang)('slot.title'),
      body: <NewSlot {...choices} form={prefilled(form, known)} />,
    }
  },
})

export const newSlotAction = action({
  path: paths.newSlot(),
  command: openSlot,
  page: newSlotPage,
  done: () => paths.timetable(),
})
