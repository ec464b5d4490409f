import { ok } from '@tirek/kernel'
import { cite } from '@tirek/law'
import { z } from 'zod'
import { keyName } from '#platform/seal/key.ts'
import { query } from '#platform/use-case/use-case.ts'
import { listSeals } from '../read/seals.ts'

/** One register of the children that all can rely on: art. 3(3)(1). */
export const ONE_REGISTER = cite('law-343', 'art-3-3-1')

const MOST = 1000

/** The signed roots of the sealed history, to be published outside: they hold nothing personal. */
export const showRoots = query({
  name: 'audit.roots',
  title: { kk: 'Тарих мөрлерінің тізімі', ru: 'Список печатей истории', en: 'List of the seals of history' },
  basis: [ONE_REGISTER],
  input: z.object({ after: z.coerce.number().int().min(0).default(0) }),
  output: z.object({
    seals: z.array(
      z.object({
        no: z.number(),
        at: z.string(),
        size: z.number(),
        root: z.string(),
        statement: z.string(),
        signature: z.string(),
        publicKey: z.string(),
        key: z.string(),
      }),
    ),
    /** The number to go on after; null at the end. */
    next: z.number().nullable(),
  }),
  run: async (act, { after }) => {
    const rows = await listSeals(act.db, after, MOST)
    const seals = rows.map((row) => ({
      no: Number(row.no),
      at: row.at.toISOString(),
      size: row.size,
      root: row.root.toString('hex'),
      statement: row.statement,
      signature: row.signature.toString('base64'),
      publicKey: row.public_key.toString('base64'),
      key: keyName(row.public_key),
    }))
    return ok({ seals, next: seals.length < MOST ? null : (seals.at(-1)?.no ?? null) })
  },
})
