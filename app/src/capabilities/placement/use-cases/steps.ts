import { type LocalDate, ok } from '@tirek/kernel'
import { findUnit, SERVICE_KINDS, STANDARD_STEPS, standardStep, stepOn } from '@tirek/law'
import { z } from 'zod'
import type { Act } from '#platform/use-case/act.ts'
import { byAnswer, dateField, lineField } from '#platform/use-case/fields.ts'
import { notFound, refuse } from '#platform/use-case/refusal.ts'
import { wordsShape } from '#platform/use-case/shapes.ts'
import { command, query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import type { OpenSteps } from '../domain/move.ts'
import { editionsOf, openSteps } from '../domain/steps.ts'
import { listStepRules } from '../read/steps.ts'
import { endStepRule, insertStepRule } from '../store/steps.ts'
import { isGiven } from './fields.ts'

/** The steps of a stay whose text stands today. */
export async function stepsOpenNow(act: Act): Promise<OpenSteps> {
  return openSteps(await listStepRules(act.db), act.today)
}

/** History wants a region; what concerns the whole country stands under the capital. */
const ANYWHERE = '710000000'

const cited = z.object({ act: z.string(), unit: z.string(), mark: z.string() })
const days = z.coerce.number().int().min(1).max(366)

/** The steps that the loaded text leaves out: what each is, why it is closed, what to do meanwhile, what was entered. */
export const showSteps = query({
  name: 'placement.steps',
  title: {
    kk: 'Мәтінін күтетін рәсімдер',
    ru: 'Процедуры, ожидающие текста',
    en: 'Steps that wait for their text',
  },
  basis: [ACTS.scope, ACTS.unloadedPoints],
  input: z.object({}),
  output: z.object({
    steps: z.array(
      z.object({
        step: z.enum(STANDARD_STEPS),
        name: wordsShape,
        what: wordsShape,
        why: wordsShape,
        meanwhile: wordsShape,
        standsOn: z.enum(['text', 'consent']),
        status: z.enum(['awaiting-text', 'in-force']),
        cite: z.array(cited),
        rules: z.array(
          z.object({
            ruleId: z.uuid(),
            from: z.string(),
            to: z.string().nullable(),
            source: z.string(),
            enteredBy: z.string(),
            daysAtOnce: z.number().nullable(),
            daysInYear: z.number().nullable(),
            daysToMove: z.number().nullable(),
            kind: z.enum(SERVICE_KINDS).nullable(),
            timesAMonth: z.number().nullable(),
            cite: cited,
          }),
        ),
      }),
    ),
  }),
  run: async (act) => {
    const entered = await listStepRules(act.db)
    return ok({ steps: STANDARD_STEPS.map((step) => shownStep(step, entered, act.today)) })
  },
})

function shownStep(
  step: (typeof STANDARD_STEPS)[number],
  entered: Awaited<ReturnType<typeof listStepRules>>,
  today: LocalDate,
) {
  const { editions: _, ...known } = standardStep(step)
  const standing = stepOn(step, today, editionsOf(step, entered))
  const own = entered.filter((one) => one.step === step)
  return {
    step,
    ...known,
    status: standing?.status ?? ('awaiting-text' as const),
    cite: [...(standing?.status === 'in-force' ? [standing.cite] : []), ...known.cite].map((one) => ({
      ...one,
    })),
    rules: own.flatMap(({ id, source, enteredBy, edition }) =>
      edition.status === 'in-force'
        ? [
            {
              ruleId: id,
              from: edition.from,
              to: edition.to ?? null,
              source,
              enteredBy,
              daysAtOnce: edition.limits.daysAtOnce ?? null,
              daysInYear: edition.limits.daysInYear ?? null,
              daysToMove: edition.limits.daysToMove ?? null,
              kind: edition.limits.kind ?? null,
              timesAMonth: edition.limits.timesAMonth ?? null,
              cite: { ...edition.cite },
            },
          ]
        : [],
    ),
  }
}

const stepFields = z
  .object({
    step: z.enum(STANDARD_STEPS),
    from: dateField,
    /** Number of the point of the Standard: 4, or 8 to 20. */
    point: z
      .string()
      .trim()
      .regex(/^\d{1,2}$/),
    source: lineField,
    daysAtOnce: days.optional(),
    daysInYear: days.optional(),
    daysToMove: days.optional(),
    kind: z.enum(SERVICE_KINDS).optional(),
    timesAMonth: z.coerce.number().int().min(1).max(999).optional(),
  })
  .refine(({ step, kind }) => step !== 'norms' || kind !== undefined, {
    path: ['kind'],
    params: { code: 'required' },
    when: isGiven,
  })
  .refine(({ step, timesAMonth }) => step !== 'norms' || timesAMonth !== undefined, {
    path: ['timesAMonth'],
    params: { code: 'required' },
    when: isGiven,
  })

/** Which limits the text of which step may set. */
const LIMITS_OF = {
  leave: ['daysAtOnce', 'daysInYear'],
  transfer: ['daysToMove'],
  norms: ['kind', 'timesAMonth'],
} as const

/**
 * Enters the wording of a step with its point, source and limits; the step opens on its first day (DEC-24). The authorised
 * body for social protection answers for it: the Standard is its own act.
 */
export const enterStepRule = command({
  name: 'placement.enter-step-rule',
  title: { kk: 'Рәсімнің мәтінін енгізу', ru: 'Внести текст процедуры', en: 'Enter the text of a step' },
  basis: [ACTS.scope, ACTS.unloadedPoints],
  input: byAnswer(stepFields, 'step', LIMITS_OF),
  output: z.object({ step: z.enum(STANDARD_STEPS), ruleId: z.uuid() }),
  run: async (act, input) => {
    const point = `p-${Number(input.point)}`
    if (findUnit('order-263', point)?.status !== 'awaiting-text')
      return refuse('platform.invalid-input', {
        status: 'invalid',
        fields: [{ path: 'point', code: 'point-not-awaited' }],
      })
    const { step, from, source, point: _, ...limits } = input
    const ruleId = await insertStepRule(act, { step, from, point, source, limits })
    await act.record({
      name: 'placement.step-entered',
      region: act.actor.regions[0] ?? ANYWHERE,
      subject: { kind: 'placement-step-rule', id: ruleId },
      data: { step, point, from, source, ...limits },
      cite: [ACTS.scope, ACTS.unloadedPoints],
    })
    return ok({ step, ruleId })
  },
})

/** The wording of a step has a last day: from the next day on the step waits again. */
export const closeStepRule = command({
  name: 'placement.end-step-rule',
  title: {
    kk: 'Рәсім мәтінінің соңғы күні',
    ru: 'Последний день текста процедуры',
    en: 'Last day of the text of a step',
  },
  basis: [ACTS.scope, ACTS.unloadedPoints],
  input: z.object({ ruleId: z.uuid().toLowerCase(), to: dateField }),
  output: z.object({ ruleId: z.uuid() }),
  run: async (act, { ruleId, to }) => {
    if (!(await endStepRule(act, ruleId, to))) return notFound('step-rule')
    await act.record({
      name: 'placement.step-ended',
      region: act.actor.regions[0] ?? ANYWHERE,
      subject: { kind: 'placement-step-rule', id: ruleId },
      data: { to },
      cite: [ACTS.scope, ACTS.unloadedPoints],
    })
    return ok({ ruleId })
  },
})
