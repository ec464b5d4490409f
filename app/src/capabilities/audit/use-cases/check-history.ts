import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { checkPart, PLACE_IN_CHECK, readUnsealed } from '#platform/seal/check.ts'
import { FINDINGS } from '#platform/seal/check-batch.ts'
import { query } from '#platform/use-case/use-case.ts'
import { ONE_REGISTER } from './show-roots.ts'

const MOST_SHOWN = 500

const place = z.object({ source: z.enum(['event', 'access']), region: z.string(), rowId: z.uuid() })

const finding = z.object({
  kind: z.enum(FINDINGS),
  source: z.enum(['event', 'access']).optional(),
  region: z.string().optional(),
  rowId: z.guid().optional(),
  /** Number of the batch, and the place in it. */
  seal: z.number().optional(),
  position: z.number().optional(),
})

const START = 'seals:0'

/**
 * Recomputes a part of the batches and names every row or batch that is not as it was sealed; `next` leads to the part
 * after it, each in a transaction of its own. The command line walks the whole history.
 */
export const checkHistory = query({
  name: 'audit.check',
  title: { kk: 'Тарихтың тұтастығын тексеру', ru: 'Проверка целостности истории', en: 'Check the history' },
  basis: [ONE_REGISTER],
  input: z.object({
    /** `seals:<number>` begins after that batch; a `next` goes on. */
    after: z.string().regex(PLACE_IN_CHECK).default(START),
    /** Roots that were published outside; a batch that differs from them is named. */
    published: z
      .array(z.object({ no: z.number().int().min(1), root: z.string().regex(/^[0-9a-f]{64}$/i) }))
      .max(100_000)
      .default([]),
  }),
  output: z.object({
    isWhole: z.boolean(),
    /** Where the next part begins; null at the end. */
    next: z.string().nullable(),
    seals: z.number(),
    rows: z.number(),
    /** Rows written a moment ago that wait for their batch: nothing is proved of them yet. */
    unsealedCount: z.number(),
    unsealed: z.array(place),
    findingCount: z.number(),
    findings: z.array(finding),
  }),
  run: async (act, { after, published }) => {
    const { part, unsealed } = await act.asSystem(async () => ({
      part: await checkPart(act, after, published),
      unsealed: await readUnsealed(act),
    }))
    const { findings, next = null, ...counted } = part
    return ok({
      ...counted,
      next,
      isWhole: findings.length === 0,
      unsealedCount: unsealed.count,
      unsealed: [...unsealed.first],
      findingCount: findings.length,
      findings: findings.slice(0, MOST_SHOWN),
    })
  },
})

/** What a check has found. */
export type CheckedHistory = z.output<typeof checkHistory.output>
