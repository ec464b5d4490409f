import { type LocalDate, ok, type Result } from '@tirek/kernel'
import { getValue } from '@tirek/law'
import { z } from 'zod'
import type { Act } from '#platform/use-case/act.ts'
import { dateField, lineField, versionField } from '#platform/use-case/fields.ts'
import { type FieldProblem, type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { appointmentDay, NOTICE_CHANNELS, type NoticeChannel } from '../domain/appointment.ts'
import { ACTS } from '../domain/citations.ts'
import { MESSAGES } from '../domain/message-kinds.ts'
import { listRepresentatives } from '../read/representatives.ts'
import { findPlannedDay, insertAppointment } from '../store/appointments.ts'
import { moveFile } from '../store/files.ts'
import { aboutFile, workingFile } from './working-file.ts'

/** A time of day; `9:30` and `9.30` are written `09:30`. */
const timeField = z.string().transform((text, context): string => {
  const [, hour, minute] = /^(\d{1,2})[:.](\d{2})$/.exec(text.trim()) ?? []
  if (hour !== undefined && minute !== undefined && Number(hour) < 24 && Number(minute) < 60)
    return `${hour.padStart(2, '0')}:${minute}`
  context.addIssue({ code: 'custom', params: { code: text.trim() === '' ? 'required' : 'time-format' } })
  return z.NEVER
})

const input = z.strictObject({
  fileId: z.uuid(),
  version: versionField.optional(),
  day: dateField,
  time: timeField,
  /** The room, or another address when it is not at the consultation itself. */
  place: lineField.optional(),
  /** The representative agreed to this day. */
  agreed: z.boolean().default(false),
  /** Left out while nobody has told the representative; the session cannot be held then. Without an id everyone was told. */
  notice: z
    .strictObject({ channel: z.enum(NOTICE_CHANNELS), representativeId: z.uuid().optional() })
    .optional(),
})

type Given = z.output<typeof input>
type Told = { readonly channel: NoticeChannel; readonly on: LocalDate; readonly name: string | undefined }

/** Only a representative of the register can be told: the one named by id, else all of them (Law 343, 16(1)). */
async function noticeTo(
  act: Act,
  personId: string,
  { channel, representativeId }: NonNullable<Given['notice']>,
): Promise<Result<Told, Refusal>> {
  const standing = await listRepresentatives(act, personId, act.today)
  if (standing.length === 0)
    return refuse('consultation.no-representative', {
      cite: [ACTS.representativePresent],
      facts: { personId },
    })
  const told = standing.filter((one) => representativeId === undefined || one.personId === representativeId)
  if (told.length === 0)
    return refuse('consultation.told-no-representative', {
      cite: [ACTS.representativePresent],
      fields: [{ path: 'notice.representativeId', code: 'choose-one' }],
    })

  const names = told.flatMap((one) => one.name ?? [])
  return ok({ channel, on: act.today, name: names.length > 0 ? names.join(', ') : undefined })
}

/** Families are asked to come on a working day and not by night; the hours of night are a default of the project. */
function outOfHours({ calendar }: Act, day: LocalDate, time: string): FieldProblem | undefined {
  if (!calendar.isWorkingDay(day)) return { path: 'day', code: 'not-working-day' }
  const from = getValue('project.night-ends', day).value
  const to = getValue('project.night-starts', day).value
  const hour = Number(time.slice(0, 2))
  return hour >= from && hour < to ? undefined : { path: 'time', code: 'at-night', args: { from, to } }
}

/** Sets the day of the examination, agreed with the representative, and tells him or her of it (Law 343, 16(1)). */
export const schedule = command({
  name: 'consultation.schedule',
  title: {
    kk: 'Тексеру күнін белгілеу',
    ru: 'Назначить день обследования',
    en: 'Set the day of the examination',
  },
  input,
  output: z.object({ appointmentId: z.uuid(), version: z.number(), noticeGiven: z.boolean() }),
  basis: [ACTS.representativePresent],
  run: async (act, { fileId, version, day, time, place = '', agreed, notice }) => {
    const found = await workingFile(act, { fileId, version }, 'schedule')
    if (!found.ok) return found
    const { file, to } = found.value
    const checked = appointmentDay(day, act.today, await findPlannedDay(act.db, fileId))
    if (!checked.ok) return refuse(`consultation.${checked.error.code}`, { cite: checked.error.cite })
    const problem = outOfHours(act, day, time)
    if (problem !== undefined)
      return refuse('platform.invalid-input', { status: 'invalid', fields: [problem] })
    const notified = notice === undefined ? ok(undefined) : await noticeTo(act, file.personId, notice)
    if (!notified.ok) return notified
    const told = notified.value

    const appointmentId = act.newId()
    await insertAppointment(act.db, file, { id: appointmentId, day, time, place, agreed, notice: told })
    if (told?.channel === 'sms') {
      await act.send({
        kind: MESSAGES.appointmentSms,
        region: file.region,
        payload: { fileId, appointmentId },
      })
    }
    const next = await moveFile(act.db, file, to)
    await act.record({
      name: 'consultation.appointment-set',
      ...aboutFile(file),
      data: { appointmentId, day, time, place, agreed, channel: told?.channel ?? null },
      cite: [ACTS.representativePresent],
    })

    return ok({ appointmentId, version: next, noticeGiven: told !== undefined })
  },
})
