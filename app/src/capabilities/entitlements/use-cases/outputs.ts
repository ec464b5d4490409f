import { BENEFIT_CATEGORIES, type Determination } from '@tirek/law'
import { z } from 'zod'
import { actIdShape, citationShape, markShape, wordsShape } from '#platform/use-case/shapes.ts'
import { benefitField, factField } from './fields.ts'

const verdictField = z.enum(['yes', 'no', 'unknown'])

/** Where an entry stood in the law, from its first day to its last. */
export const sourceShape = z.object({
  from: z.string().nullable(),
  to: z.string().nullable(),
  act: actIdShape,
  cite: citationShape.nullable(),
})

/** A fact that an entry asks for: where it comes from, and what the data of the system cannot say. */
export const factShape = z.object({
  id: factField,
  label: wordsShape,
  source: wordsShape,
  gap: wordsShape.nullable(),
  askedOf: z.enum(['family', 'office']),
})

export const entryShape = z.object({
  id: benefitField,
  category: z.enum(BENEFIT_CATEGORIES),
  title: wordsShape,
  gives: wordsShape,
})

const amountShape = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('amount'),
    money: z.string(),
    per: z.literal('month'),
    base: z.number(),
    times: z.number(),
    cites: z.array(citationShape),
  }),
  z.object({ kind: z.literal('needs'), facts: z.array(factField) }),
  z.object({ kind: z.literal('not-entered'), parameter: z.string() }),
  z.object({ kind: z.literal('no-rate') }),
])

const criterionShape = z.object({
  id: z.string(),
  label: wordsShape,
  verdict: verdictField,
  missing: z.array(factField),
  next: wordsShape.nullable(),
  /** A family meets it by an appointment or a paper of its own. */
  isStep: z.boolean(),
  cite: citationShape,
})

/** What one benefit is to the family on the day; `source.cite` is null while the article is still to be found. */
export const findingShape = z.object({
  entry: entryShape,
  verdict: z.enum(['yes', 'no', 'unknown', 'no-source']),
  source: z.object({ act: actIdShape, cite: citationShape.nullable(), mark: markShape }).nullable(),
  criteria: z.array(criterionShape),
  missing: z.array(factField),
  amount: amountShape.nullable(),
})

export type Finding = z.output<typeof findingShape>

/** A determination as it is answered. */
export function findingOf(found: Determination): Finding {
  const { id, category, title, gives } = found.benefit
  const entry = { id, category, title, gives }
  if (found.verdict === 'no-source')
    return { entry, verdict: 'no-source', source: null, criteria: [], missing: [], amount: null }

  return {
    entry,
    verdict: found.verdict,
    source: { act: found.source.act, cite: found.source.cite ?? null, mark: found.mark },
    criteria: found.criteria.map(({ criterion, verdict, missing }) => ({
      id: criterion.id,
      label: criterion.label,
      verdict,
      missing: [...missing],
      next: criterion.next ?? null,
      isStep: criterion.isStep === true,
      cite: criterion.cite,
    })),
    missing: [...found.missing],
    amount: amountOf(found.amount),
  }
}

function amountOf(
  amount: Extract<Determination, { verdict: 'yes' | 'no' | 'unknown' }>['amount'],
): Finding['amount'] {
  if (amount === undefined) return null
  if (amount.kind === 'needs') return { kind: 'needs', facts: [...amount.facts] }
  return amount.kind === 'amount' ? { ...amount, cites: [...amount.cites] } : amount
}
