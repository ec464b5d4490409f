import { type Iin, type LocalDate, parseIin, parseKato, parseLocalDate, REGIONS } from '@tirek/kernel'
import { z } from 'zod'

/** Adds an issue whose words are the message `field.<code>`. */
function problem(context: z.RefinementCtx, code: string): never {
  context.addIssue({ code: 'custom', params: { code } })
  return z.NEVER
}

/** Text that PostgreSQL can keep: trimmed, not empty, no NUL character. */
function plainText(max: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((text) => !text.includes('\u0000'), { params: { code: 'wrong-type' } })
}

/** A legal day, 'YYYY-MM-DD'. */
export const dateField = z.string().transform((text, context): LocalDate => {
  const parsed = parseLocalDate(text)
  if (parsed.ok) return parsed.value
  return problem(context, parsed.error === 'format' ? 'date-format' : 'no-such-day')
})

/** An individual identification number with a right check digit. */
export const iinField = z.string().transform((text, context): Iin => {
  const parsed = parseIin(text.replaceAll(/\s/g, ''))
  if (parsed.ok) return parsed.value
  return problem(context, parsed.error === 'format' ? 'iin-format' : 'iin-check-digit')
})

/** KATO code of one of the 20 regions. */
export const regionField = z.string().transform((text, context): string => {
  const parsed = parseKato(text)
  if (parsed.ok && REGIONS.some((region) => region.kato === parsed.value)) return parsed.value
  return problem(context, 'choose-one')
})

/** Identifier of a record. */
export const idField = z.uuid()

/** One line of text, 1–200 characters after trimming. */
export const lineField = plainText(200)

/** A paragraph, 1–4,000 characters after trimming. */
export const textField = plainText(4000)

/** Version of the record that the caller saw; a newer one refuses the command. */
export const versionField = z.coerce.number().int().min(1)

/** Name of a person: letters of any script, 1–100 characters. */
export const nameField = plainText(100)

/** What is stored in PostgreSQL as text and shown as it is: optional paragraph. */
export const optionalText = textField.optional()
