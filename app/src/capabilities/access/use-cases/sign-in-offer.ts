import { z } from 'zod'

/** Somebody has proved who they are: a one-time ticket, and the accounts that it opens. */
export const signInOffer = z.object({
  ticket: z.string(),
  accounts: z.array(
    z.object({
      accountId: z.uuid(),
      name: z.string(),
      role: z.string(),
      organisation: z.string().nullable(),
      /** A post held for a colleague who is away: whose, and its last day. */
      actsFor: z.object({ name: z.string(), until: z.string() }).optional(),
    }),
  ),
})
