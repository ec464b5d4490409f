import { ok } from '@tirek/kernel'
import { cite } from '@tirek/law'
import { z } from 'zod'
import { query } from '#platform/use-case/use-case.ts'
import { brokenChecks, checkDataSets, compareChildren } from '../domain/checks.ts'
import { RANKINGS, rank, rankingUnit, STUDIED_REGIONS } from '../domain/indicators.ts'
import { getReportSets } from '../read/data-sets.ts'

const SEPARATE = cite('project', 'DEC-43')

const checkOutput = z.object({
  code: z.string(),
  requirement: z.string(),
  tables: z.array(z.number()),
  kind: z.enum(['must-hold', 'difference']),
  region: z.string().nullable(),
  column: z.string().nullable(),
  left: z.number(),
  right: z.number(),
  difference: z.number(),
  holds: z.boolean(),
})

const comparisonOutput = z.object({
  region: z.string(),
  by56: z.number(),
  by4: z.number(),
  difference: z.number(),
})

/** All checks of the report's data sets; differences between tables are shown, never repaired (REP-I-20…26). */
export const showChecks = query({
  name: 'statistics.checks',
  title: { kk: 'Деректерді тексеру', ru: 'Проверки данных', en: 'Checks of the data' },
  basis: [SEPARATE],
  input: z.object({}),
  output: z.object({
    asOf: z.string(),
    held: z.number(),
    broken: z.number(),
    differences: z.number(),
    checks: z.array(checkOutput),
    /** Children by tables 5 + 6 against table 4, region by region and on historic territories. */
    children: z.object({ separate: z.array(comparisonOutput), merged: z.array(comparisonOutput) }),
  }),
  run: async (act) => {
    const sets = await getReportSets(act.db)
    const checks = checkDataSets(sets)
    return ok({
      asOf: sets[1].asOf,
      held: checks.filter((one) => one.kind === 'must-hold' && one.holds).length,
      broken: brokenChecks(checks).length,
      differences: checks.filter((one) => one.kind === 'difference' && !one.holds).length,
      checks: checks.map((one) => ({
        ...one,
        tables: [...one.tables],
        region: one.region ?? null,
        column: one.column ?? null,
      })),
      children: { separate: [...compareChildren(sets, false)], merged: [...compareChildren(sets, true)] },
    })
  },
})

/** Regions by several measures, with the seven that the report studied marked (REP-I-27, DEC-13). */
export const showRankings = query({
  name: 'statistics.rankings',
  title: { kk: 'Өңірлердің реті', ru: 'Рейтинги регионов', en: 'Rankings of regions' },
  basis: [cite('project', 'DEC-13')],
  input: z.object({ by: z.enum(RANKINGS).optional() }),
  output: z.object({
    rankings: z.array(
      z.object({
        by: z.string(),
        unit: z.string(),
        regions: z.array(
          z.object({ region: z.string(), value: z.number(), rank: z.number(), wasStudied: z.boolean() }),
        ),
      }),
    ),
  }),
  run: async (act, { by }) => {
    const sets = await getReportSets(act.db)
    const rankings = RANKINGS.filter((one) => by === undefined || one === by).map((one) => ({
      by: one,
      unit: rankingUnit(one),
      regions: rank(sets, one).map((line) => ({
        ...line,
        wasStudied: STUDIED_REGIONS.includes(line.region),
      })),
    }))
    return ok({ rankings })
  },
})
