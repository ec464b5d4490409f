import { ok } from '@tirek/kernel'
import { getValue } from '@tirek/law'
import { z } from 'zod'
import { listOrganisations } from '#capabilities/network/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField, lineField, regionField } from '#platform/use-case/fields.ts'
import { refuse } from '#platform/use-case/refusal.ts'
import { wordsShape } from '#platform/use-case/shapes.ts'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { FUNNEL_STEPS, showFunnel, suppressSmall } from '../domain/funnel.ts'
import { RESULTS } from '../domain/result.ts'
import { LINE_KINDS } from '../domain/schedule.ts'
import { countCoverage, countFunnel } from '../read/funnel.ts'
import { listInstruments } from '../read/instruments.ts'
import { countLateAnswers } from '../read/referrals.ts'

const step = z.object({
  step: z.enum(FUNNEL_STEPS),
  children: z.number().nullable(),
  isSuppressed: z.boolean(),
  medianAgeDays: z.number().nullable(),
})
const coverage = z.object({
  instrumentId: z.string(),
  instrumentName: wordsShape,
  results: z.array(z.object({ result: z.enum(RESULTS), screenings: z.number().nullable() })),
})

/** Who is counted on the way down: the organisations of a settlement, one of them, or all (undefined). */
async function organisationsOf(
  act: Act,
  regions: readonly string[],
  {
    settlementId,
    organisationId,
  }: { settlementId?: string | undefined; organisationId?: string | undefined },
): Promise<readonly string[] | undefined> {
  if (organisationId !== undefined) return [organisationId]
  if (settlementId === undefined) return undefined
  const found = await Promise.all(
    regions.map((region) => listOrganisations(act.db, { region, kinds: [...LINE_KINDS] })),
  )
  return found
    .flatMap((one) => one.organisations)
    .filter((one) => one.settlementId === settlementId)
    .map((one) => one.id)
}

/** The way of children of the risk group in figures: how many at each step and how old, never a name (LAW-8-7). */
export const showFunnelOfRegion = query({
  name: 'screening.funnel',
  title: {
    kk: 'Скринингтен ПМПК-ға дейінгі жол',
    ru: 'Путь от скрининга до ПМПК',
    en: 'From screening to the PMPC',
  },
  basis: [ACTS.organised, ACTS.consent],
  input: z.object({
    region: regionField.optional(),
    /** The organisations of one settlement, or one of them. */
    settlementId: lineField.optional(),
    organisationId: idField.optional(),
    year: z.number().int().min(2003).max(2100).optional(),
  }),
  output: z.object({
    smallCell: z.number(),
    steps: z.array(step),
    coverage: z.array(coverage),
    answersAwaited: z.number().nullable(),
  }),
  run: async (act, { region, year, ...narrowed }) => {
    if (region !== undefined && !act.actor.regions.includes(region))
      return refuse('screening.other-territory', { status: 'forbidden' })
    const regions = region === undefined ? act.actor.regions : [region]
    const smallCell = getValue('project.small-cell', act.today).value

    const organisationIds = await organisationsOf(act, regions, narrowed)

    // Figures over many files, none of which the reader may open.
    const [counts, filed, late] = await act.asSystem(async () => [
      await countFunnel(act.db, { regions, year, organisationIds }),
      await countCoverage(act.db, { regions, year, organisationIds }),
      await countLateAnswers(act.db, regions, act.today, organisationIds),
    ])
    const known = new Map((await listInstruments(act.db)).map((one) => [one.id, one.name]))
    return ok({
      smallCell,
      steps: [...showFunnel(counts, smallCell)],
      coverage: [...known].map(([instrumentId, name]) => ({
        instrumentId,
        instrumentName: { ...name },
        results: RESULTS.map((result) => {
          const found = filed.find((one) => one.instrumentId === instrumentId && one.result === result)
          return { result, screenings: suppressSmall(found?.screenings ?? 0, smallCell) }
        }),
      })),
      answersAwaited: suppressSmall(late, smallCell),
    })
  },
})
