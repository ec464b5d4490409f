import { ok } from '@tirek/kernel'
import { type Benefit, determine, factOf, factsOfBenefit, findBenefit, type Source } from '@tirek/law'
import { z } from 'zod'
import { dateField } from '#platform/use-case/fields.ts'
import { notFound } from '#platform/use-case/refusal.ts'
import { wordsShape } from '#platform/use-case/shapes.ts'
import { query } from '#platform/use-case/use-case.ts'
import { INFORMED } from '../domain/acts.ts'
import { factsField } from './fields.ts'
import { factShape, findingOf, findingShape, sourceShape } from './outputs.ts'

const sourceLine = ({ from, to, act, cite }: Source) => ({
  from: from ?? null,
  to: to ?? null,
  act,
  cite: cite ?? null,
})

const factLine = (benefit: Benefit) =>
  factsOfBenefit(benefit).map((id) => {
    const { label, source, gap, askedOf } = factOf(id)
    return { id, label, source, gap: gap ?? null, askedOf }
  })

/** One right or benefit whole: for a family what, where and how; for a lawyer on what it stands and which facts it asks. */
export const showEntitlement = query({
  name: 'entitlements.entry',
  title: { kk: 'Құқық немесе жеңілдік', ru: 'Право или льгота', en: 'A right or benefit' },
  basis: [INFORMED],
  input: z.object({ id: z.string().max(60), facts: factsField.default({}), on: dateField.optional() }),
  output: z.object({
    on: z.string(),
    finding: findingShape,
    beneficiary: wordsShape,
    authority: wordsShape,
    papers: z.array(wordsShape),
    apply: wordsShape,
    way: z.enum(['consultation', 'services', 'aids', 'employer', 'office']),
    note: wordsShape.nullable(),
    sources: z.array(sourceShape),
    facts: z.array(factShape),
    statements: z.array(z.string()),
    checkedOn: z.string(),
  }),
  run: async (act, { id, facts, on = act.today }) => {
    const benefit = findBenefit(id)
    if (benefit === undefined) return notFound('benefit')
    const { beneficiary, authority, papers, apply, way, note, sources, statements, checkedOn } = benefit
    return ok({
      on,
      finding: findingOf(determine(benefit, facts, on)),
      beneficiary,
      authority,
      papers: [...papers],
      apply,
      way,
      note: note ?? null,
      sources: sources.map(sourceLine),
      facts: factLine(benefit),
      statements: [...statements],
      checkedOn,
    })
  },
})

/** One entry as its page shows it. */
export type ShownEntry = z.output<typeof showEntitlement.output>
