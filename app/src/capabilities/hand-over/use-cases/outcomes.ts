import { daysBetween, ok, yearOf } from '@tirek/kernel'
import { getValue } from '@tirek/law'
import { z } from 'zod'
import type { Act } from '#platform/use-case/act.ts'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/acts.ts'
import { INDICATOR_KEYS, INDICATORS, type Indicator, shownFigure } from '../domain/outcome.ts'
import { countedYears, countOutcomes, listOutcomes } from '../read/outcomes.ts'
import { keepOutcomes } from '../store/outcomes.ts'
import { citationShape, worded } from './shapes.ts'

/** How many years are shown: the running one and those before it. */
const YEARS = 4
/** Counting goes over all records: days between two counts of a year; what is recorded late still moves a past one. */
const DAYS_BETWEEN = 7

/** Counts the indicators of each year shown, weekly. Runs as the system. */
export async function refreshOutcomes(act: Act): Promise<void> {
  const current = yearOf(act.today)
  const counted = await countedYears(act.db)
  for (let year = current - YEARS + 1; year <= current; year += 1) {
    const on = counted.get(year)
    const isFresh = on !== undefined && daysBetween(on, act.today) < DAYS_BETWEEN
    if (!isFresh) await keepOutcomes(act, year, await countOutcomes(act.db, year))
  }
}

const figure = z.object({ base: z.number().nullable(), value: z.number().nullable(), isHidden: z.boolean() })
const line = z.object({
  region: z.string(),
  year: z.number(),
  figures: z.record(z.enum(INDICATOR_KEYS as [Indicator, ...Indicator[]]), figure),
})

/** The indicators of the four goals, by region and year: administrative data, no state statistical reporting (LAW-12-1). */
export const showOutcomes = query({
  name: 'hand-over.outcomes',
  title: {
    kk: 'Төрт мақсаттың көрсеткіштері',
    ru: 'Показатели четырёх целей',
    en: 'Indicators of the four goals',
  },
  basis: [ACTS.goals, ACTS.indicators, ACTS.smallCells],
  input: z.strictObject({ year: z.number().int().min(2003).max(2100).optional() }),
  output: z.object({
    year: z.number(),
    years: z.array(z.number()),
    countedOn: z.string().nullable(),
    smallCell: z.number(),
    indicators: z.array(
      z.object({
        key: z.enum(INDICATOR_KEYS as [Indicator, ...Indicator[]]),
        goal: z.number(),
        kind: z.enum(['median-days', 'share']),
        cite: citationShape,
      }),
    ),
    lines: z.array(line),
  }),
  run: async (act, given) => {
    const current = yearOf(act.today)
    const years = Array.from({ length: YEARS }, (_, i) => current - i)
    const year = years.find((one) => one === given.year) ?? current
    const smallCell = getValue('project.small-cell', act.today).value
    const counts = (await listOutcomes(act.db)).filter((one) => one.year === year)
    const regions = [...new Set(counts.map(({ region }) => region))].sort()
    const figureOf = (region: string, indicator: Indicator) => {
      const count = counts.find((one) => one.region === region && one.indicator === indicator)
      return shownFigure(indicator, count ?? { base: 0, figure: 0 }, smallCell)
    }
    return ok({
      year,
      years,
      countedOn:
        counts
          .map(({ countedOn }) => countedOn)
          .sort()
          .at(-1) ?? null,
      smallCell,
      indicators: INDICATOR_KEYS.map((key) => {
        const { goal, kind, cite } = INDICATORS[key]
        return { key, goal, kind, cite: worded(cite, act) }
      }),
      lines: regions.map((region) => ({
        region,
        year,
        figures: Object.fromEntries(INDICATOR_KEYS.map((key) => [key, figureOf(region, key)])) as z.input<
          typeof line
        >['figures'],
      })),
    })
  },
})
