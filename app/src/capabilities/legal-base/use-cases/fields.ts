import { z } from 'zod'

/** A line of a text that wants a person. */
export const findingShape = z.object({
  kind: z.enum(['not-placed', 'number-restored', 'number-missing', 'number-repeated', 'out-of-order']),
  line: z.int(),
  text: z.string(),
  unit: z.string().optional(),
})
