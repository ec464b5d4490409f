import { localize, ok, REGIONS } from '@tirek/kernel'
import { z } from 'zod'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/acts.ts'
import { fillCoverage, shareOf } from '../domain/coverage.ts'
import { GROUPS } from '../domain/posts.ts'
import { countCoverage } from '../read/figures.ts'

/** By region and group: how many work, and for how many a training in early identification counts (LAW-5-5). */
export const showCoverage = query({
  name: 'staff.coverage',
  title: {
    kk: 'Ерте анықтау бойынша даярлықпен қамту',
    ru: 'Охват подготовкой по раннему выявлению',
    en: 'Coverage by training in early identification',
  },
  basis: [ACTS.training, ACTS.counting],
  input: z.object({ group: z.enum(GROUPS).optional() }),
  output: z.object({
    asOf: z.string(),
    lines: z.array(
      z.object({
        region: z.string(),
        regionName: z.string(),
        group: z.enum(GROUPS),
        staff: z.number(),
        trained: z.number(),
        share: z.number().nullable(),
      }),
    ),
  }),
  run: async (act, { group }) => {
    // Numbers over all regions; no name leaves it.
    const counted = await act.asSystem(() => countCoverage(act.db, act.today))
    const lines = fillCoverage(
      REGIONS.map(({ kato }) => kato),
      counted,
    ).filter((one) => group === undefined || one.group === group)
    return ok({
      asOf: act.today,
      lines: lines.map((one) => ({
        ...one,
        regionName: localize(REGIONS.find(({ kato }) => kato === one.region)?.name ?? EMPTY, act.lang),
        share: shareOf(one) ?? null,
      })),
    })
  },
})

const EMPTY = { kk: '', ru: '', en: '' }
