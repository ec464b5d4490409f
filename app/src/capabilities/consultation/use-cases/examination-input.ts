import { z } from 'zod'
import { dateField, lineField, textField, versionField } from '#platform/use-case/fields.ts'
import type { ExaminationForm, ExaminationKind, SocialDimension } from '../domain/examination.ts'
import { DEGREES, FUNCTION_FINDINGS, SEVERITIES } from '../domain/examination.ts'

const psychological = z.strictObject({ mentalState: textField, developmentPotential: textField })

const functionRecord = z.strictObject({
  organOrFunction: lineField,
  finding: z.enum(FUNCTION_FINDINGS),
  impairmentKind: lineField.optional(),
  severity: z.enum(SEVERITIES).optional(),
  restrictsLife: z.boolean().default(false),
})

const medical = z.strictObject({
  functions: z.array(functionRecord).min(1).max(30),
  document: z.strictObject({ issuer: lineField, number: lineField, date: dateField }).optional(),
})

const degree = z.enum(DEGREES)
const dimensions = z.strictObject({
  'physical-dependence': degree,
  mobility: degree,
  'usual-occupation': degree,
  'economic-independence': degree,
  integration: degree,
} satisfies Record<SocialDimension, typeof degree>)

const social = z.strictObject({ ageNorm: lineField, dimensions, remarks: textField.optional() })

const pedagogical = z.strictObject({
  ageNorm: lineField,
  intellectualDevelopment: textField,
  playPotential: textField,
  learningPotential: textField,
  communicationPotential: textField,
})

/** One form under the name of its kind. `complex` and `severe` exist only to be refused with the article;
 *  `kind` is plain text so that vocational diagnostics is answered by the law and not by a list of choices. */
export const examinationInput = z.strictObject({
  fileId: z.uuid(),
  /** Version of the own form when it is written again; the forms of the others may change meanwhile. */
  version: versionField.optional(),
  kind: lineField,
  examinedOn: dateField,
  plainSummary: textField,
  psychological: psychological.optional(),
  medical: medical.optional(),
  social: social.optional(),
  pedagogical: pedagogical.optional(),
  complex: z.unknown().optional(),
  severe: z.unknown().optional(),
})

/** A recorded form of any of the four kinds, for answers. */
export const formOutput = z.discriminatedUnion('kind', [
  psychological.extend({ kind: z.literal('psychological') }),
  medical.extend({ kind: z.literal('medical') }),
  social.extend({ kind: z.literal('social') }),
  pedagogical.extend({ kind: z.literal('pedagogical') }),
])

type Given = z.output<typeof examinationInput>

/** The form that belongs to the kind, or undefined when the caller left it out. */
export function formOf(kind: ExaminationKind, given: Given): ExaminationForm | undefined {
  const { psychological: mind, medical: body, social: life, pedagogical: learning } = given
  if (kind === 'psychological') return mind && { kind, ...mind }
  if (kind === 'medical') return body && { kind, ...body }
  if (kind === 'social') return life && { kind, ...life }

  return learning && { kind, ...learning }
}
