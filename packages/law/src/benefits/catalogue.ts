import { AFTER_SCHOOL_BENEFITS } from './entries-after-school.ts'
import { DUTY_BENEFITS } from './entries-duties.ts'
import { HOUSING_BENEFITS } from './entries-housing.ts'
import { LABOUR_BENEFITS } from './entries-labour.ts'
import { LEARNING_BENEFITS } from './entries-learning.ts'
import { MEDICAL_BENEFITS } from './entries-medical.ts'
import { TAX_BENEFITS } from './entries-tax.ts'
import { UPBRINGING_BENEFITS } from './entries-upbringing.ts'
import type { FactId } from './facts.ts'
import { factsOf } from './tests.ts'
import type { Benefit, BenefitCategory, BenefitData } from './types.ts'

const TABLE: Readonly<Record<string, BenefitData>> = {
  ...UPBRINGING_BENEFITS,
  ...LEARNING_BENEFITS,
  ...AFTER_SCHOOL_BENEFITS,
  ...MEDICAL_BENEFITS,
  ...LABOUR_BENEFITS,
  ...HOUSING_BENEFITS,
  ...TAX_BENEFITS,
  ...DUTY_BENEFITS,
}

/** Every right and benefit of the two documents. */
export const BENEFITS: readonly Benefit[] = Object.entries(TABLE).map(([id, data]) => ({ id, ...data }))

const byId = new Map(BENEFITS.map((benefit) => [benefit.id, benefit]))

/** A benefit by an id from outside. */
export function findBenefit(id: string): Benefit | undefined {
  return byId.get(id)
}

/** The entries of a category; none for one that the documents name and do not fill (DEC-18). */
export function benefitsOf(category: BenefitCategory): readonly Benefit[] {
  return BENEFITS.filter((benefit) => benefit.category === category)
}

/** Every fact that a benefit asks for, for its conditions or its amount. */
export function factsOfBenefit({ criteria, amount }: Benefit): readonly FactId[] {
  const tests = [...criteria.map(({ test }) => test), ...(amount?.times ?? []).map(({ when }) => when)]
  return [...new Set(tests.flatMap(factsOf))]
}
