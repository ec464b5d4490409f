import { ok } from '@tirek/kernel'
import { BENEFIT_CATEGORIES, benefitsOf } from '@tirek/law'
import { z } from 'zod'
import { query } from '#platform/use-case/use-case.ts'
import { INFORMED } from '../domain/acts.ts'
import { entryShape } from './outputs.ts'

/** Every right and benefit by its category; a category without entries stands there empty (DEC-18). */
export const listEntitlements = query({
  name: 'entitlements.list',
  title: { kk: 'Құқықтар мен жеңілдіктер', ru: 'Права и льготы', en: 'Rights and benefits' },
  basis: [INFORMED],
  input: z.object({}),
  output: z.object({
    categories: z.array(z.object({ category: z.enum(BENEFIT_CATEGORIES), entries: z.array(entryShape) })),
  }),
  run: async () => {
    const categories = BENEFIT_CATEGORIES.map((category) => ({
      category,
      entries: benefitsOf(category).map(({ id, title, gives }) => ({ id, category, title, gives })),
    }))
    return ok({ categories })
  },
})
