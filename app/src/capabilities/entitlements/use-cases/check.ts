import { ok } from '@tirek/kernel'
import { contradictionsIn, determineAll, type FactId, nextQuestion, questionsLeft } from '@tirek/law'
import { z } from 'zod'
import { dateField } from '#platform/use-case/fields.ts'
import { wordsShape } from '#platform/use-case/shapes.ts'
import { query } from '#platform/use-case/use-case.ts'
import { INFORMED } from '../domain/acts.ts'
import { factField, factsField } from './fields.ts'
import { findingOf, findingShape } from './outputs.ts'

/** What a family may be entitled to on a day, by what it says of itself; nothing is kept and no name is asked. */
export const checkEntitlements = query({
  name: 'entitlements.check',
  title: {
    kk: 'Құқықтар мен жеңілдіктерді тексеру',
    ru: 'Проверить права и льготы',
    en: 'Check rights and benefits',
  },
  basis: [INFORMED],
  input: z.object({
    facts: factsField.default({}),
    skipped: z.array(factField).default([]),
    on: dateField.optional(),
  }),
  output: z.object({
    on: z.string(),
    findings: z.array(findingShape),
    /** The question that can still change an answer. */
    next: factField.nullable(),
    /** So many questions may still come, none of them certainly. */
    left: z.int(),
    contradictions: z.array(z.object({ at: factField, say: wordsShape })),
  }),
  run: async (act, { facts, skipped, on = act.today }) =>
    ok({
      on,
      findings: determineAll(facts, on).map(findingOf),
      next: nextQuestion(facts, new Set<FactId>(skipped), on)?.id ?? null,
      left: questionsLeft(facts, new Set<FactId>(skipped), on),
      contradictions: contradictionsIn(facts, on).map(({ at, say }) => ({ at, say })),
    }),
})
