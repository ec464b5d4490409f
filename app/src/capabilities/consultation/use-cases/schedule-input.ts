import { z } from 'zod'
import { byAnswer, dateField, idField, lineField, versionField } from '#platform/use-case/fields.ts'
import { NOTICE_CHANNELS } from '../domain/appointment.ts'
import { SESSION_MODES } from '../domain/calendar.ts'

/** A time of day; `9:30` and `9.30` are written `09:30`. */
export const timeField = z.string().transform((text, context): string => {
  const [, hour, minute] = /^(\d{1,2})[:.](\d{2})$/.exec(text.trim()) ?? []
  if (hour !== undefined && minute !== undefined && Number(hour) < 24 && Number(minute) < 60)
    return `${hour.padStart(2, '0')}:${minute}`
  context.addIssue({ code: 'custom', params: { code: text.trim() === '' ? 'required' : 'time-format' } })
  return z.NEVER
})

const linkField = lineField.refine((text) => /^https:\/\/[^\s/]+\.[^\s]+$/.test(text), {
  params: { code: 'link-https' },
})

const SHORTEST = 15
const LONGEST = 480
const MOST_SPECIALISTS = 12

const fields = z.strictObject({
  fileId: z.uuid(),
  version: versionField.optional(),
  day: dateField,
  time: timeField,
  /** How long it takes; as long as sessions of this day usually do when left out. */
  minutes: z.coerce.number().int().min(SHORTEST).max(LONGEST).optional(),
  /** At the consultation unless said otherwise. */
  mode: z.enum(SESSION_MODES).optional(),
  /** The room, or another address when it is not at the consultation itself. */
  place: lineField.optional(),
  roomId: idField.optional(),
  /** The address of a video session: shown to the family and the team after sign-in, never sent in an SMS. */
  link: linkField.optional(),
  familyPlace: lineField.optional(),
  staffPlace: lineField.optional(),
  specialistIds: z.array(idField).max(MOST_SPECIALISTS).default([]),
  /** The representative agreed to this day. */
  agreed: z.boolean().default(false),
  /** Left out while nobody has told the representative; the session cannot be held then. Without an id everyone was told. */
  notice: z
    .strictObject({ channel: z.enum(NOTICE_CHANNELS), representativeId: z.uuid().optional() })
    .optional(),
})

const AT_CONSULTATION = ['place', 'roomId'] as const

/** What sets a day; a field that belongs to another way of meeting is dropped. */
export const scheduleInput = byAnswer(fields, 'mode', {
  undefined: AT_CONSULTATION,
  consultation: AT_CONSULTATION,
  home: ['place'],
  visiting: ['place'],
  remote: ['link', 'familyPlace', 'staffPlace'],
})

export type ScheduleGiven = z.output<typeof scheduleInput>
