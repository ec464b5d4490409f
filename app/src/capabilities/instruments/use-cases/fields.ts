import { z } from 'zod'
import { lineField, versionField } from '#platform/use-case/fields.ts'

/** A name inside a questionnaire, or of one: letters, digits, dot, hyphen. */
export const nameField = lineField.refine((text) => /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(text), {
  params: { code: 'name-of-question' },
})

/** The name of a version: short. */
export const editionField = nameField.refine((text) => text.length <= 20, {
  params: { code: 'name-of-version' },
})

/** Which version is meant. */
export const versionKey = { questionnaireId: nameField, questionnaireVersion: editionField }

/** Which draft, and the revision of it that the writer saw. */
export const draftKey = { ...versionKey, version: versionField.optional() }

/** What a change answers. */
export const changed = z.object({ questionnaireId: z.string(), questionnaireVersion: z.string() })
