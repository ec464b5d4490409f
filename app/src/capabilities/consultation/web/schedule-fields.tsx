import { useT, useView } from '#platform/i18n/view.ts'
import { CheckList, RadioField, SelectField } from '#platform/ui/form/choice-fields.tsx'
import { TextField } from '#platform/ui/form/text-fields.tsx'
import { SESSION_MODES, type SessionMode } from '../domain/calendar.ts'
import type { CalendarSettings } from './calendar-settings.page.tsx'
import { messages } from './messages.ts'
import { specialtyName } from './specialty.ts'

type Rooms = Pick<CalendarSettings, 'rooms'>

function RoomField({ rooms }: Rooms) {
  const t = useT(messages)
  const options = rooms
    .filter(({ isClosed }) => !isClosed)
    .map(({ roomId, name }) => ({ value: roomId, label: name }))
  return (
    <SelectField
      name="roomId"
      label={t('schedule.room')}
      options={options}
      empty={t('schedule.no-room')}
      isOptional
    />
  )
}

function ByVideo() {
  const t = useT(messages)
  return (
    <>
      <TextField name="link" label={t('schedule.link')} hint={t('schedule.link-hint')} />
      <TextField name="familyPlace" label={t('schedule.family-place')} isOptional />
      <TextField name="staffPlace" label={t('schedule.staff-place')} isOptional />
    </>
  )
}

function revealOf(mode: SessionMode, rooms: CalendarSettings['rooms']) {
  if (mode === 'remote') return <ByVideo />
  return mode === 'consultation' && rooms.length > 0 ? <RoomField rooms={rooms} /> : undefined
}

/** Where the session is, and the room or address of it. */
export function ModeField({ rooms }: Rooms) {
  const t = useT(messages)
  const options = SESSION_MODES.map((mode) => ({
    value: mode,
    label: t(`mode.${mode}`),
    reveal: revealOf(mode, rooms),
  }))
  return (
    <>
      <RadioField name="mode" label={t('schedule.mode')} options={options} />
      <TextField name="place" label={t('schedule.place')} hint={t('schedule.place-hint')} isOptional />
    </>
  )
}

/** Who of the team takes part. */
export function SpecialistsField({ specialists }: Pick<CalendarSettings, 'specialists'>) {
  const t = useT(messages)
  const { lang } = useView()
  if (specialists.length === 0) return null
  const options = specialists.map(({ accountId, name, specialty = '' }) => ({
    value: accountId,
    label: name,
    hint: specialtyName(lang, specialty),
  }))
  return <CheckList name="specialistIds" label={t('calendar.specialists')} options={options} isOptional />
}
