import { ok } from '@tirek/kernel'
import { type Benefit, type Example, examplesOf, findBenefit } from '@tirek/law'
import { z } from 'zod'
import { notFound } from '#platform/use-case/refusal.ts'
import { wordsShape } from '#platform/use-case/shapes.ts'
import { query } from '#platform/use-case/use-case.ts'
import { INFORMED } from '../domain/acts.ts'
import { factField, factsField } from './fields.ts'

const exampleShape = z.object({
  on: z.string(),
  /** What differs from the ordinary family of the rule. */
  with: factsField,
  /** What this family has not told. */
  without: z.array(factField),
  expect: z.enum(['yes', 'no', 'unknown', 'no-source']),
  /** The conditions that a no rests on. */
  because: z.array(wordsShape),
  missing: z.array(factField),
  /** Tenge a month; `not-entered` while its base is not loaded for the day. */
  amount: z.string().nullable(),
})

const exampleOf = ({ criteria }: Benefit, one: Example): z.input<typeof exampleShape> => ({
  on: one.on,
  with: { ...one.with },
  without: [...(one.without ?? [])],
  expect: one.expect,
  because: criteria.filter(({ id }) => one.because?.includes(id)).map(({ label }) => label),
  missing: [...(one.missing ?? [])],
  amount: one.amount ?? null,
})

/** By which invented families a rule is tested: their facts, their day, the answer that was written down beforehand. */
export const showExamples = query({
  name: 'entitlements.examples',
  title: {
    kk: 'Ережені тексеретін мысалдар',
    ru: 'Примеры проверки правила',
    en: 'Examples that test a rule',
  },
  basis: [INFORMED],
  input: z.object({ id: z.string().max(60) }),
  output: z.object({ title: wordsShape, base: factsField, examples: z.array(exampleShape) }),
  run: async (_act, { id }) => {
    const benefit = findBenefit(id)
    if (benefit === undefined) return notFound('benefit')
    const { base, cases } = examplesOf(id)
    const examples = cases.toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)))
    return ok({
      title: benefit.title,
      base: { ...base },
      examples: examples.map((one) => exampleOf(benefit, one)),
    })
  },
})

/** The examples of one rule as its page shows them. */
export type ShownExamples = z.output<typeof showExamples.output>
