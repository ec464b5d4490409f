import type { LocalizedText } from '@tirek/kernel'
import { z } from 'zod'
import { wordsShape } from '#platform/use-case/shapes.ts'
import { NOTICE_CHANNELS, PRESENCE_MODES, whereOf } from '../domain/appointment.ts'
import { SESSION_MODES } from '../domain/calendar.ts'
import { SPECIALTIES } from '../domain/examination.ts'
import type { Appointment } from '../domain/file.ts'
import { WAYS } from '../domain/own-words.ts'
import { draftParts } from './draft-input.ts'
import { formOutput } from './examination-input.ts'
import { plain } from './plain.ts'

const day = z.string()

/** Days that families have lately waited: eight of ten between the two, of so many. */
export const rangeShape = z.object({ from: z.number(), to: z.number(), of: z.number() })

export const ageShape = z.object({ years: z.number(), months: z.number(), days: z.number() })

export const appointmentShape = z.object({
  id: z.uuid(),
  day,
  time: z.string(),
  place: z.string(),
  mode: z.enum(SESSION_MODES).optional(),
  until: z.string().optional(),
  roomId: z.uuid().optional(),
  link: z.string().optional(),
  familyPlace: z.string().optional(),
  staffPlace: z.string().optional(),
  specialists: z.array(z.string()).optional(),
  agreed: z.boolean(),
  wish: z.string().optional(),
  answeredName: z.string().optional(),
  answeredOn: day.optional(),
  answerRecordedBy: z.string().optional(),
  noticeChannel: z.enum(NOTICE_CHANNELS).optional(),
  noticeGivenOn: day.optional(),
  notifiedName: z.string().optional(),
  heldOn: day.optional(),
  representativePresent: z.boolean().optional(),
  presenceMode: z.enum(PRESENCE_MODES).optional(),
  presentNames: z.array(z.string()),
  absenceReason: z.string().optional(),
})

/** An appointment with its place in words of each language. */
export const placedAppointment = appointmentShape.extend({
  where: wordsShape,
})

/** Appointments as `placedAppointment`, the place told by the name of their consultation. */
export function placed(
  appointments: readonly Appointment[],
  consultation: LocalizedText | undefined,
): z.input<typeof placedAppointment>[] {
  return appointments.map((one) => ({
    ...plain(one),
    where: { ...whereOf(one.place, consultation, one.mode) },
  }))
}

export const examinationShape = z.object({
  form: formOutput,
  examinedOn: day,
  age: ageShape,
  examinerName: z.string(),
  specialty: z.enum(SPECIALTIES),
  plainSummary: z.string(),
})

export const memberShape = z.object({
  name: z.string(),
  specialty: z.enum([...SPECIALTIES, 'head']),
  agreedOn: day.optional(),
  /** Why this member does not agree; the conclusion stands by the majority. */
  dissent: z.string().optional(),
})

/** The consent behind each proposed direction, by its key. */
export const consentShape = z.record(z.string(), z.enum(['not-asked', 'given', 'refused', 'withdrawn']))

/** The right to free correction: counts from the day a defect was noticed and asks neither for money nor for a group
 *  of disability (Law 343, 15(1)(3)). */
export const correctionShape = z.object({
  kinds: z.array(z.string()),
  content: z.string(),
  entitledFrom: day,
  daysSinceNoticed: z.number(),
})

/** The parts with what the system itself keeps in them. */
export const draftShape = draftParts.extend({
  amendment: z.object({ conclusionId: z.uuid(), number: z.string(), reason: z.string() }).optional(),
  ownWords: z
    .object({ words: z.string(), way: z.enum(WAYS), helperName: z.string().optional(), saidOn: z.string() })
    .optional(),
})
