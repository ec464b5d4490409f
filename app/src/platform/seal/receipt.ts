import { z } from 'zod'
import type { Receipt } from './portable/receipt.ts'

/** A receipt as the API gives it. */
export const receiptSchema = z.object({
  kind: z.literal('tirek-receipt'),
  v: z.literal(1),
  no: z.number().int(),
  position: z.number().int(),
  row: z.string(),
  opened: z.strictObject({
    person: z.string().optional(),
    fact: z.tuple([z.string(), z.string()]).optional(),
    data: z.string().optional(),
    actor: z.string().optional(),
  }),
  path: z.array(z.string()),
  statement: z.string(),
  signature: z.string(),
  publicKey: z.string(),
}) satisfies z.ZodType<Receipt>
