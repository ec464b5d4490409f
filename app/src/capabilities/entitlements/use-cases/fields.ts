import { BENEFITS, FACTS, type Fact, type FactId, type FactValues } from '@tirek/law'
import { z } from 'zod'

const MOST_YEARS = 99

function fieldOf({ kind, values = {} }: Fact): z.ZodType {
  if (kind === 'years') return z.int().min(0).max(MOST_YEARS)
  if (kind === 'yes-no') return z.boolean()
  return z.enum(Object.keys(values) as [string, ...string[]])
}

/** What is said of a family: each fact by its own kind, none of them required. */
export const factsField = z.strictObject(
  Object.fromEntries(FACTS.map((fact) => [fact.id, fieldOf(fact).optional()])),
) as unknown as z.ZodType<FactValues, FactValues>

export const benefitField = z.enum(BENEFITS.map(({ id }) => id) as [string, ...string[]])
export const factField = z.enum(FACTS.map(({ id }) => id) as [FactId, ...FactId[]])
