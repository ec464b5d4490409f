import type { LocalizedText } from '@tirek/kernel'
import { z } from 'zod'
import { NOTICE_CHANNELS, whereOf } from '../domain/appointment.ts'
import { SPECIALTIES } from '../domain/examination.ts'
import type { Appointment } from '../domain/file.ts'
import { draftParts } from './draft-input.ts'
import { formOutput } from './examination-input.ts'
import { plain } from './plain.ts'

const day = z.string()

export const ageShape = z.object({ years: z.number(), months: z.number(), days: z.number() })

export const appointmentShape = z.object({
  id: z.uuid(),
  day,
  time: z.string(),
  place: z.string(),
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
  presentNames: z.array(z.string()),
  absenceReason: z.string().optional(),
})

/** An appointment with its place in words of each language. */
export const placedAppointment = appointmentShape.extend({
  where: z.object({ kk: z.string(), ru: z.string(), en: z.string() }),
})

/** Appointments as `placedAppointment`, the place told by the name of their consultation. */
export function placed(
  appointments: readonly Appointment[],
  consultation: LocalizedText | undefined,
): z.input<typeof placedAppointment>[] {
  return appointments.map((one) => ({ ...plain(one), where: { ...whereOf(one.place, consultation) } }))
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

export const draftShape = draftParts
