import { type ActId, listActs } from '@tirek/law'
import { z } from 'zod'

/** An act of the legal base by its id. */
export const actField = z.enum(listActs().map(({ id }) => id) as [ActId, ...ActId[]])

/** A line of a text that wants a person. */
export const findingShape = z.object({
  kind: z.enum(['not-placed', 'number-restored', 'number-missing', 'number-repeated', 'out-of-order']),
  line: z.int(),
  text: z.string(),
  unit: z.string().optional(),
})

export const wordsShape = z.object({ kk: z.string(), ru: z.string(), en: z.string() })
export const markShape = z.enum([
  'law',
  'public-source',
  'project-reading',
  'project-default',
  'not-verified',
])
