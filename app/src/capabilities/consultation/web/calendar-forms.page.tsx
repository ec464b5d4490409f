import type { LocalDate } from '@tirek/kernel'
import { action, type FormInput, type PageContext, page, RefusedError } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { CheckField } from '#platform/ui/form/choice-fields.tsx'
import { DateField } from '#platform/ui/form/date-field.tsx'
import { FieldGroup, Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { refusal } from '#platform/use-case/refusal.ts'
import {
  cancelAbsence,
  recordAbsence,
  saveRoom,
  setCapacity,
  setHours,
} from '../use-cases/calendar-settings.ts'
import { showCalendarSettings } from '../use-cases/show-calendar.ts'
import type { CalendarSettings } from './calendar-settings.page.tsx'
import { paths } from './consultation.paths.ts'
import { filledRows, shownForm } from './form-values.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'

function missing(): never {
  throw new RefusedError(refusal('platform.not-found', { status: 'not-found' }))
}

const settingsOf = ({ ask }: PageContext) => ask(showCalendarSettings, {})
const backToSettings = () => paths.calendarSettings()

type Room = CalendarSettings['rooms'][number]

function RoomForm({ form, room }: { form: FormState; room: Room | undefined }) {
  const t = useT(messages)
  return (
    <>
      <Step title={t(room === undefined ? 'room.add' : 'room.title')} back={paths.calendarSettings()} />
      <Form state={shownForm(form, room)} words={messages}>
        <TextField name="name" label={t('room.name')} />
        <CheckField name="isStepFree" label={t('room.step-free')} />
        {room !== undefined && <CheckField name="isClosed" label={t('room.closed')} />}
        <Submit>{t('part.save')}</Submit>
      </Form>
    </>
  )
}

/** A room of the consultation, new or known. */
export const roomPage = page({
  path: paths.room(':roomId'),
  roles: rolesOf('consultation.save-room'),
  render: async (context) => {
    const { params, form, lang } = context
    const { rooms } = await settingsOf(context)
    const room = rooms.find(({ roomId }) => roomId === params['roomId'])
    if (room === undefined && params['roomId'] !== 'new') missing()
    return { title: messages.for(lang)('room.title'), body: <RoomForm form={form} room={room} /> }
  },
})

export const roomAction = action({
  path: paths.room(':roomId'),
  command: saveRoom,
  input: (form, { params }) => {
    const { roomId } = params
    return roomId === 'new' ? form : { ...form, roomId }
  },
  page: roomPage,
  done: backToSettings,
})

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const

async function specialistOf(context: PageContext) {
  const { specialists } = await settingsOf(context)
  return specialists.find(({ accountId }) => accountId === context.params['accountId']) ?? missing()
}

type Specialist = Awaited<ReturnType<typeof specialistOf>>

function HoursForm({ form, one }: { form: FormState; one: Specialist }) {
  const t = useT(messages)
  const week = Object.fromEntries(one.week.map((line) => [line.weekday, line]))
  return (
    <>
      <Step
        title={t('hours.title')}
        caption={one.name}
        lead={t('hours.lead')}
        back={paths.calendarSettings()}
      />
      <Form state={shownForm(form, { week })} words={messages}>
        {WEEKDAYS.map((day) => (
          <FieldGroup legend={t(`weekday.${day}`)}>
            <HiddenField name={`week.${day}.weekday`} value={String(day)} />
            <TextField name={`week.${day}.from`} label={t('hours.from')} width="s" isOptional />
            <TextField name={`week.${day}.until`} label={t('hours.until')} width="s" isOptional />
          </FieldGroup>
        ))}
        <Submit>{t('part.save')}</Submit>
      </Form>
    </>
  )
}

/** The working week of one specialist. */
export const hoursPage = page({
  path: paths.hours(':accountId'),
  roles: rolesOf('consultation.set-hours'),
  render: async (context) => {
    const one = await specialistOf(context)
    const body = <HoursForm form={context.form} one={one} />
    return { title: messages.for(context.lang)('hours.title'), body }
  },
})

export const hoursAction = action({
  path: paths.hours(':accountId'),
  command: setHours,
  input: (form: FormInput, { params }) => ({
    accountId: params['accountId'],
    week: filledRows(form['week'], ['from', 'until']),
  }),
  page: hoursPage,
  done: backToSettings,
})

function AbsenceForm({ form, one }: { form: FormState; one: Specialist }) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={t('absence.title')}
        caption={one.name}
        lead={t('absence.lead')}
        back={paths.calendarSettings()}
      />
      <Form state={form} words={messages}>
        <DateField name="from" label={t('absence.from')} />
        <DateField name="until" label={t('absence.until')} />
        <Submit>{t('part.save')}</Submit>
      </Form>
    </>
  )
}

/** Days on which a specialist is away. */
export const absencePage = page({
  path: paths.absence(':accountId'),
  roles: rolesOf('consultation.record-absence'),
  render: async (context) => {
    const one = await specialistOf(context)
    const body = <AbsenceForm form={context.form} one={one} />
    return { title: messages.for(context.lang)('absence.title'), body }
  },
})

export const absenceAction = action({
  path: paths.absence(':accountId'),
  command: recordAbsence,
  page: absencePage,
  done: backToSettings,
})

function CancelAbsence({ form, one }: { form: FormState; one: Specialist }) {
  const t = useT(messages)
  return (
    <>
      <Step title={t('absence.cancel')} caption={one.name} back={paths.calendarSettings()} />
      <Form state={form} words={messages}>
        <Submit>{t('absence.cancel')}</Submit>
      </Form>
    </>
  )
}

/** Takes days of absence back. */
export const cancelAbsencePage = page({
  path: paths.cancelAbsence(':absenceId'),
  roles: rolesOf('consultation.cancel-absence'),
  render: async (context) => {
    const { specialists } = await settingsOf(context)
    const { absenceId } = context.params
    const one = specialists.find(({ absences }) => absences.some((away) => away.absenceId === absenceId))
    const body = <CancelAbsence form={context.form} one={one ?? missing()} />
    return { title: messages.for(context.lang)('absence.cancel'), body }
  },
})

export const cancelAbsenceAction = action({
  path: paths.cancelAbsence(':absenceId'),
  command: cancelAbsence,
  input: (_form, { params }) => ({ absenceId: params['absenceId'] }),
  page: cancelAbsencePage,
  done: backToSettings,
})

function CapacityForm({ form, today }: { form: FormState; today: LocalDate }) {
  const t = useT(messages)
  return (
    <>
      <Step title={t('capacity.title')} lead={t('capacity.lead')} back={paths.calendarSettings()} />
      <Form state={shownForm(form, { since: today })} words={messages}>
        <TextField name="sessions" label={t('capacity.sessions')} width="s" inputMode="numeric" />
        <DateField name="since" label={t('capacity.since')} />
        <Submit>{t('part.save')}</Submit>
      </Form>
    </>
  )
}

/** How many sessions a day holds. */
export const capacityPage = page({
  path: paths.capacity(),
  roles: rolesOf('consultation.set-capacity'),
  render: async ({ form, lang, read }) => {
    const today = await read(async (act) => act.today)
    return { title: messages.for(lang)('capacity.title'), body: <CapacityForm form={form} today={today} /> }
  },
})

export const capacityAction = action({
  path: paths.capacity(),
  command: setCapacity,
  page: capacityPage,
  done: backToSettings,
})
