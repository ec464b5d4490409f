import { z } from 'zod'
import { byAnswer, dateField, lineField, textField } from '#platform/use-case/fields.ts'
import { COMMUNICATION_MEANS } from '../domain/communication.ts'
import {
  CORRECTION_KINDS,
  type ConclusionDraft,
  type Direction,
  NEED_AREAS,
  PROGRAMME_LEVELS,
  PROGRAMME_VARIANTS,
  SECTORS,
} from '../domain/conclusion.ts'
import { CONDITION_HEADINGS } from '../domain/condition-headings.ts'
import { isNormOf, NORM_KEYS } from '../domain/condition-norms.ts'
import { CAUSES, type Defect, LEARNING_LIMITS, MENTAL_KINDS } from '../domain/defect.ts'

const keyField = z.string().trim().min(1).max(40)

const defectFields = z.strictObject({
  key: keyField,
  nature: z.enum(['physical', 'mental']),
  description: textField,
  cause: z.enum(CAUSES),
  noticedOn: dateField,
  organ: lineField.optional(),
  chronic: z.boolean().optional(),
  expectedDuration: lineField.optional(),
  kind: z.enum(MENTAL_KINDS).optional(),
  permanence: z.enum(['temporary', 'permanent']).optional(),
  consequenceOf: keyField.optional(),
  ownDisorderReasons: textField.optional(),
})

function required(context: z.RefinementCtx, path: string): never {
  context.addIssue({ code: 'custom', path: [path], params: { code: 'required' } })
  return z.NEVER
}

const defect = defectFields.transform((given, context): Defect => {
  const { key, description, cause, noticedOn } = given
  const common = { key, description, cause, noticedOn }
  if (given.nature === 'physical') {
    const { organ, expectedDuration, chronic = false } = given
    if (organ === undefined) return required(context, 'organ')
    if (expectedDuration === undefined) return required(context, 'expectedDuration')
    return { ...common, nature: 'physical', organ, chronic, expectedDuration }
  }

  const { kind, permanence, consequenceOf, ownDisorderReasons } = given
  if (kind === undefined) return required(context, 'kind')
  if (permanence === undefined) return required(context, 'permanence')
  return { ...common, nature: 'mental', kind, permanence, consequenceOf, ownDisorderReasons }
})

const severe = z.strictObject({
  standardsNotAccessible: textField.optional(),
  learningLimited: z
    .strictObject({ limitedTo: z.array(z.enum(LEARNING_LIMITS)).max(4), reasons: textField })
    .optional(),
})

const condition = z
  .strictObject({
    heading: z.enum(CONDITION_HEADINGS),
    description: textField,
    programmeKey: keyField.optional(),
    norm: z.enum(NORM_KEYS).optional(),
  })
  .refine(({ heading, norm }) => norm === undefined || isNormOf(norm, heading), {
    path: ['norm'],
    params: { code: 'norm-of-other-heading' },
  })

const programme = z.strictObject({
  key: keyField,
  level: z.enum(PROGRAMME_LEVELS),
  variant: z.enum(PROGRAMME_VARIANTS),
  title: lineField,
  reasons: textField,
})

const direction = z.strictObject({
  key: keyField,
  sector: z.enum(SECTORS),
  service: lineField,
  purpose: lineField,
  /** May be left out for an organisation of the register. */
  recipientName: lineField.optional(),
  recipientId: z.uuid().optional(),
})

const childView = byAnswer(
  z.strictObject({
    heard: z.boolean().default(false),
    how: textField.optional(),
    help: textField.optional(),
    said: textField.optional(),
    takenIntoAccount: textField.optional(),
    reason: textField.optional(),
  }),
  'heard',
  { true: ['how', 'help', 'said', 'takenIntoAccount'], false: ['reason'] },
)

const correction = z.strictObject({ kinds: z.array(z.enum(CORRECTION_KINDS)).min(1), content: textField })
const information = z.strictObject({ content: textField, givenOn: dateField, toName: lineField })

/** A part that null empties again. */
const cleared = <T extends z.ZodType>(part: T) => part.nullable().optional()

/** The parts of a conclusion; those given replace the stored ones, the others stay. There is no field for a price
 *  or a group of disability: correction asks for neither (Law 343, 15(1)(3)). */
export const draftParts = z.strictObject({
  defects: z.array(defect).max(20).optional(),
  severeFindings: severe.optional(),
  lifeRestriction: cleared(textField),
  needs: z
    .array(z.strictObject({ area: z.enum(NEED_AREAS), description: textField }))
    .max(30)
    .optional(),
  noNeedsReason: cleared(textField),
  communication: z.array(z.enum(COMMUNICATION_MEANS)).max(COMMUNICATION_MEANS.length).optional(),
  communicationNote: cleared(textField),
  programmes: z.array(programme).max(10).optional(),
  conditions: z.array(condition).max(60).optional(),
  headingsNotNeeded: z.array(z.enum(CONDITION_HEADINGS)).max(6).optional(),
  correction: cleared(correction),
  directions: z.array(direction).max(30).optional(),
  noDirectionsReason: cleared(textField),
  bestInterests: cleared(textField),
  childView: cleared(childView),
  information: cleared(information),
})

/** Parts as given: a recipient may still lack its name. */
export type DraftParts = z.output<typeof draftParts>

/** Lays the given parts over the stored draft; null empties a part, what is left out stays. */
export function mergeDraft(
  stored: ConclusionDraft,
  parts: Omit<DraftParts, 'directions'> & { readonly directions?: readonly Direction[] | undefined },
): ConclusionDraft {
  const given = Object.entries(parts).filter(([, value]) => value !== undefined)
  return { ...stored, ...Object.fromEntries(given.map(([name, value]) => [name, value ?? undefined])) }
}
