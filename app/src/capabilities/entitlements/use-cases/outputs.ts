import { BENEFIT_CATEGORIES, type Citation, type Determination, listActs } from '@tirek/law'
import { z } from 'zod'
import { benefitField, factField } from './fields.ts'

export const wordsShape = z.object({ kk: z.string(), ru: z.string(), en: z.string() })
const markShape = z.enum(['law', 'public-source', 'project-reading', 'project-default', 'not-verified'])
const actField = z.enum(listActs().map(({ id }) => id) as [Citation['act'], ...Citation['act'][]])
const citeShape = z.object({ act: actField, unit: z.string(), mark: markShape })
const verdictField = z.enum(['yes', 'no', 'unknown'])

/** Where an entry stood in the law, from its first day to its last. */
export const sourceShape = z.object({
  from: z.string().nullable(),
  to: z.string().nullable(),
  act: actField,
  cite: citeShape.nullable(),
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
    cites: z.array(citeShape),
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
  cite: citeShape,
})

/** What one benefit is to the family on the day; `source.cite` is null while the article is still to be found. */
export const findingShape = z.object({
  entry: entryShape,
  verdict: z.enum(['yes', 'no', 'unknown', 'no-source']),
  source: z.object({ act: actField, cite: citeShape.nullable(), mark: markShape }).nullable(),
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
