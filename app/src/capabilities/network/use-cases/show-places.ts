import { ok } from '@tirek/kernel'
import { cite } from '@tirek/law'
import { z } from 'zod'
import { dateField, regionField } from '#platform/use-case/fields.ts'
import { query } from '#platform/use-case/use-case.ts'
import { listPlaces } from '../read/places.ts'

/** Places required, existing, taken, free and short, by region and kind (LAW-6-2, LAW-6-3). */
export const showPlaces = query({
  name: 'network.places',
  title: { kk: 'Орындар', ru: 'Места', en: 'Places' },
  basis: [cite('law-343', 'art-6-4')],
  input: z.object({ region: regionField.optional(), on: dateField.optional() }),
  output: z.object({
    lines: z.array(
      z.object({
        region: z.string(),
        kind: z.string(),
        required: z.number().nullable(),
        existing: z.number(),
        taken: z.number(),
        free: z.number(),
        shortage: z.number().nullable(),
      }),
    ),
  }),
  run: async (act, { region, on }) => {
    const lines = await listPlaces(act.db, on ?? act.today, region)
    return ok({
      lines: lines.map((one) => ({ ...one, required: one.required ?? null, shortage: one.shortage ?? null })),
    })
  },
})
