import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { countPassed, countTerms } from '../read/statistics.ts'

/** How the terms of the Standard are kept, as far as the actor may see (REP-STD-27). */
export const showStatistics = query({
  name: 'placement.statistics',
  title: { kk: 'Мерзімдердің сақталуы', ru: 'Соблюдение сроков', en: 'How terms are kept' },
  basis: [ACTS.placement],
  input: z.object({}),
  output: z.object({
    on: z.string(),
    terms: z.array(
      z.object({
        kind: z.string(),
        met: z.number(),
        missed: z.number(),
        open: z.number(),
        share: z.number().nullable(),
      }),
    ),
    deferrals: z.number(),
    noShows: z.number(),
    passedOn: z.number(),
  }),
  run: async (act) => {
    const terms = await countTerms(act.db)
    return ok({
      on: act.today,
      terms: terms.map((one) => {
        const closed = one.met + one.missed
        return { ...one, share: closed === 0 ? null : one.met / closed }
      }),
      ...(await countPassed(act.db)),
    })
  },
})
