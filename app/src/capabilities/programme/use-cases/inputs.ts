import { z } from 'zod'
import { ORGANISATION_KIND_KEYS } from '#capabilities/network/index.ts'
import {
  byAnswer,
  dateField,
  idField,
  lineField,
  optionalText,
  textField,
} from '#platform/use-case/fields.ts'
import { EARLY_STATES } from '../domain/early-support.ts'
import { WAYS } from '../domain/infrastructure.ts'
import { ACTIVITIES, EXECUTORS, FUNDINGS, GOAL_TYPES, MEASURE_KINDS } from '../domain/measure.ts'

const section = z.strictObject({ text: optionalText, notEstablished: optionalText })

/** (a)–(f) of article 1(24); an absent section is left as it is. */
export const sectionsInput = z.strictObject({
  needs: section.optional(),
  interests: section.optional(),
  aspirations: section.optional(),
  'somatic-forecast': section.optional(),
  endurance: section.optional(),
  'family-status': section.optional(),
})

/** What an organisation must be able to do beside its kind (article 11(2)). */
export const NEEDED_CAPABILITIES = ['sign-language', 'braille', 'other-fonts', 'other-methods'] as const
export type NeededCapability = (typeof NEEDED_CAPABILITIES)[number]

/** One question to the network register and what was chosen after it. */
export const checkInput = z.strictObject({
  kind: z.enum(ORGANISATION_KIND_KEYS),
  settlementId: lineField.optional(),
  capability: z.enum(NEEDED_CAPABILITIES).optional(),
  organisationId: idField.optional(),
  distanceKm: z.number().int().min(0).max(3000).optional(),
  way: z.enum(WAYS),
  note: optionalText,
})

/** (g): checks by kind of organisation, or why nothing could be established. */
export const infrastructureInput = z.strictObject({
  checks: z.array(checkInput).max(20).optional(),
  notEstablished: optionalText,
})

const earlyStep = byAnswer(
  z.strictObject({ state: z.enum(EARLY_STATES), on: dateField.optional(), note: textField }),
  'state',
  { done: ['on'], planned: ['on'] },
)

/** Components of early support; an absent one is left as it is (LAW-1-17). */
export const earlySupportInput = z.strictObject({
  screening: earlyStep.optional(),
  diagnostics: earlyStep.optional(),
  treatment: earlyStep.optional(),
  'developmental-teaching': earlyStep.optional(),
})

/** How the child was heard and what was said, or why not: half of it is no answer (REP-II-5, REP-II-6). */
export const childViewInput = byAnswer(
  z
    .strictObject({
      heard: z.boolean(),
      how: optionalText,
      help: optionalText,
      said: optionalText,
      takenIntoAccount: optionalText,
      reason: optionalText,
    })
    .superRefine((view, context) => {
      const wanted = view.heard ? (['how', 'said'] as const) : (['reason'] as const)
      for (const part of wanted)
        if (view[part] === undefined)
          context.addIssue({ code: 'custom', path: [part], params: { code: 'required' } })
    }),
  'heard',
  { true: ['how', 'help', 'said', 'takenIntoAccount'], false: ['reason'] },
)

/** The fields of a measure. There is no price, and nothing asks for a disability: such fields are refused as unknown. */
export const measureFields = {
  kind: z.enum(MEASURE_KINDS),
  activity: z.enum(ACTIVITIES),
  goalType: z.enum(GOAL_TYPES),
  goalId: idField.optional(),
  title: lineField,
  executor: z.enum(EXECUTORS),
  organisationId: idField.optional(),
  executorName: lineField.optional(),
  place: lineField,
  startsOn: dateField,
  endsOn: dateField,
  volume: lineField,
  funding: z.enum(FUNDINGS).default('budget'),
  fundingNote: lineField.optional(),
  familyPart: optionalText,
}

/** Drops what belongs to another executor or another source than the chosen ones. */
export function ofOneMeasure<S extends z.ZodType<z.output<z.ZodObject<typeof measureFields>>>>(schema: S) {
  const ofOneExecutor = byAnswer(schema, 'executor', {
    organisation: ['organisationId'],
    specialist: ['executorName'],
  })
  return byAnswer(ofOneExecutor, 'funding', { 'other-source': ['fundingNote'] })
}

/** A measure of a whole programme; with an id it changes a known one. */
export const measureInput = ofOneMeasure(z.strictObject({ id: idField.optional(), ...measureFields }))

/** Why a kind of measures has none. */
export const notIndicatedInput = z.strictObject({
  medical: textField.optional(),
  psychological: textField.optional(),
  pedagogical: textField.optional(),
  social: textField.optional(),
})

export type SectionsInput = z.output<typeof sectionsInput>
export type CheckInput = z.output<typeof checkInput>
export type InfrastructureInput = z.output<typeof infrastructureInput>
export type MeasureInput = z.output<typeof measureInput>
