import { type Iin, type LocalDate, parseIin, parseKato, parseLocalDate, REGIONS } from '@tirek/kernel'
import { z } from 'zod'
import { looksPersonal } from './looks-personal.ts'

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

const WRITTEN = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/

/** A day as people write it, 31.01.2024 or 31.1.2024, as 'YYYY-MM-DD'; whatever else stays as it is. */
export function writtenDay(text: string): string {
  const [, day, month, year] = WRITTEN.exec(text.trim()) ?? []
  if (day === undefined || month === undefined || year === undefined) return text.trim()
  return [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-')
}

/** A legal day, 'YYYY-MM-DD', or as people write it. */
export const dateField = z.string().transform((text, context): LocalDate => {
  const parsed = parseLocalDate(writtenDay(text))
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

/** Identifier of a record, as the database writes it: in lower case. */
export const idField = z.uuid().toLowerCase()

/** The same for what only looks like an identifier: of any version. */
export const anyIdField = z.guid().toLowerCase()

/** One line of text, 1–200 characters after trimming. */
export const lineField = plainText(200)

/** A paragraph, 1–4,000 characters after trimming. */
export const textField = plainText(4000)

const NO_PERSON = { params: { code: 'no-person' } }

/** One line that everybody will read: nothing in it may look like somebody's number, telephone or mail address. */
export const publicLineField = lineField.refine((text) => !looksPersonal(text), NO_PERSON)

/** A paragraph that everybody will read. */
export const publicTextField = textField.refine((text) => !looksPersonal(text), NO_PERSON)

/** Version of the record that the caller saw; a newer one refuses the command. */
export const versionField = z.coerce.number().int().min(1)

/** Name of an account or a name to compare with papers: 1–100 characters. */
export const nameField = plainText(100)

/** A part of a person's name as a document writes it: Cyrillic or Latin letters, hyphen, apostrophe, space. */
export const personNameField = plainText(100).refine(
  (text) => /^[\p{Script=Cyrillic}\p{Script=Latin}\p{M}'’ʼ‘`\-‐–. ]*$/u.test(text),
  { params: { code: 'name-letters' } },
)

/** A telephone number: 5–15 digits, with a plus before and spaces, hyphens or brackets between when it is so written. */
export const phoneField = plainText(30).refine(
  (text) => /^(?:\+?(?:[\s()-]*\d){5,15}[\s()-]*)?$/.test(text),
  {
    params: { code: 'phone-format' },
  },
)

/**
 * An input in which some fields belong to one answer only: `belongs` names them by the answer, a yes or no by `true`
 * and `false`. A form sends what was typed under an answer that was chosen no longer; here it is dropped before
 * anything looks at it. Without an answer, or with one that is none, nothing is dropped.
 */
export function byAnswer<S extends z.ZodType<object>>(
  schema: S,
  answer: keyof z.output<S> & string,
  belongs: Readonly<Record<string, readonly (keyof z.output<S> & string)[]>>,
) {
  const owned = new Set<string>(Object.values(belongs).flat())
  return z.preprocess((given) => {
    if (typeof given !== 'object' || given === null) return given
    if (schema.safeParse(given).error?.issues.some(({ path }) => path[0] === answer)) return given
    const fields = new Map(Object.entries(given))
    const kept = new Set<string>(belongs[String(fields.get(answer))] ?? [])
    return Object.fromEntries([...fields].filter(([name]) => kept.has(name) || !owned.has(name)))
  }, schema)
}

/** What is stored in PostgreSQL as text and shown as it is: optional paragraph. */
export const optionalText = textField.optional()
