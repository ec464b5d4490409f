import { z } from 'zod'
import {
  dateField,
  idField,
  iinField,
  lineField,
  optionalText,
  personNameField,
} from '#platform/use-case/fields.ts'

/** What a notification of birth may hold; weeks are bounded only so that a slip of the pen is seen. */
export const filedBirth = z.object({
  number: lineField,
  bornOn: dateField,
  sex: z.enum(['female', 'male']),
  birthOrder: z.number().int().min(1).max(10).optional(),
  gestationWeeks: z.number().int().min(20).max(44),
  gestationDays: z.number().int().min(0).max(6).optional(),
  motherId: idField.optional(),
  motherIin: iinField.optional(),
  motherFamilyName: personNameField.optional(),
  motherGivenName: personNameField.optional(),
  motherPatronymic: personNameField.optional(),
  motherBirthDate: dateField.optional(),
  familyName: personNameField.optional(),
  givenName: personNameField.optional(),
  /** Whether it is the child who is registered already, when one is much like it. */
  sameChild: z.enum(['yes', 'no']).optional(),
  childId: idField.optional(),
  differentReason: optionalText,
})

/** A notification as it is filed. */
export type FiledBirth = z.output<typeof filedBirth> & { readonly region: string }
