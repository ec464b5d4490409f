import { type LocalDate, ok } from '@tirek/kernel'
import { z } from 'zod'
import type { Act } from '#platform/use-case/act.ts'
import { dateField, lineField, nameField, versionField } from '#platform/use-case/fields.ts'
import { refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { appointmentDay, NOTICE_CHANNELS, type NoticeChannel } from '../domain/appointment.ts'
import { ACTS } from '../domain/citations.ts'
import { MESSAGES } from '../domain/message-kinds.ts'
import { listRepresentatives } from '../read/representatives.ts'
import { insertAppointment } from '../store/appointments.ts'
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
  /** Left out while nobody has told the representative; the session cannot be held then. */
  notice: z.strictObject({ channel: z.enum(NOTICE_CHANNELS), name: nameField.optional() }).optional(),
})

type Told = { readonly channel: NoticeChannel; readonly on: LocalDate; readonly name: string | undefined }

/** Who is told: the person named, else the representatives of the register; nobody when there is neither. */
async function noticeTo(
  act: Act,
  personId: string,
  { channel, name }: NonNullable<z.output<typeof input>['notice']>,
): Promise<Told | undefined> {
  if (name !== undefined) return { channel, on: act.today, name }
  const representatives = await listRepresentatives(act.db, personId, act.today)
  if (representatives.length === 0) return undefined

  const names = representatives.flatMap((one) => one.name ?? [])
  return { channel, on: act.today, name: names.length > 0 ? names.join(', ') : undefined }
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
    const checked = appointmentDay(day, act.today)
    if (!checked.ok) return refuse(`consultation.${checked.error.code}`, { cite: checked.error.cite })
    const told = notice && (await noticeTo(act, file.personId, notice))
    if (notice !== undefined && told === undefined) {
      return refuse('consultation.no-representative', { cite: [ACTS.representativePresent] })
    }

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
