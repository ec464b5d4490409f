import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { checkHistory as check } from '#platform/seal/check.ts'
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

/** Recomputes all batches and names every row or batch that is not as it was sealed. */
export const checkHistory = query({
  name: 'audit.check',
  title: { kk: 'Тарихтың тұтастығын тексеру', ru: 'Проверка целостности истории', en: 'Check the history' },
  basis: [ONE_REGISTER],
  input: z.object({
    /** Roots that were published outside; a batch that differs from them is named. */
    published: z
      .array(z.object({ no: z.number().int().min(1), root: z.string().regex(/^[0-9a-f]{64}$/i) }))
      .max(100_000)
      .default([]),
  }),
  output: z.object({
    isWhole: z.boolean(),
    seals: z.number(),
    rows: z.number(),
    /** Rows written a moment ago that wait for their batch: nothing is proved of them yet. */
    unsealedCount: z.number(),
    unsealed: z.array(place),
    findingCount: z.number(),
    findings: z.array(finding),
  }),
  run: async (act, { published }) => {
    const { findings, unsealed, ...checked } = await act.asSystem(() => check(act, published))
    return ok({
      ...checked,
      isWhole: findings.length === 0,
      unsealed: [...unsealed],
      findingCount: findings.length,
      findings: findings.slice(0, MOST_SHOWN),
    })
  },
})
