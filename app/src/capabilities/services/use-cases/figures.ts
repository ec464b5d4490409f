import { findRegion, localDate, ok, REGIONS, yearOf } from '@tirek/kernel'
import { getValue } from '@tirek/law'
import { z } from 'zod'
import type { Act } from '#platform/use-case/act.ts'
import { dateField, regionField } from '#platform/use-case/fields.ts'
import { refuse } from '#platform/use-case/refusal.ts'
import { wordsShape } from '#platform/use-case/shapes.ts'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/acts.ts'
import { LAW_KIND_KEYS, STANDARD_KINDS } from '../domain/catalogue.ts'
import { hideParts, median, OUTCOMES } from '../domain/delivery.ts'
import { ITEMS } from '../domain/items.ts'
import {
  type Asked,
  countByKind,
  countByOutcome,
  type KindCount,
  type KindOfItem,
  listDaysToFirst,
} from '../read/figures.ts'

const BY_LAW: KindOfItem = ITEMS.map(({ key, law }) => ({ item: key, kind: law }))
const BY_STANDARD: KindOfItem = ITEMS.flatMap(({ key, standard }) =>
  standard === undefined ? [] : [{ item: key, kind: standard }],
)
const CORRECTION = ITEMS.filter((one) => one.isCorrection).map((one) => one.key)

const counts = { sessions: z.number().nullable(), children: z.number().nullable() }

const NOBODY = { sessions: 0, children: 0 }

/** The counts of a classification in its order; those of too few children are hidden, and never one alone (DEC-16). */
function shownCounts<K extends string>(keys: readonly K[], found: readonly KindCount[], smallest: number) {
  const rows = keys.map((kind) => {
    const { sessions, children } = found.find((one) => one.kind === kind) ?? NOBODY
    return { kind, sessions, children }
  })
  const children = hideParts(
    rows.map((one) => one.children),
    smallest,
  )
  return rows.map((one, index) => {
    const shown = children[index] ?? null
    return { kind: one.kind, children: shown, sessions: shown === null ? null : one.sessions }
  })
}

/** Officials of a territory see it, those of the whole country every region, an organisation itself. */
function scopeOf(
  { actor }: Act,
  region: string | undefined,
): Pick<Asked, 'regions' | 'organisationId'> | undefined {
  const isOfCountry = actor.role === 'authority-officer' || actor.role === 'statistician'
  const every = REGIONS.map((one) => one.kato)
  const isOfTerritory = ['ed-head', 'leb-decision-maker', 'network-planner'].includes(actor.role)
  if (!isOfCountry && !isOfTerritory) return { regions: every, organisationId: actor.organisationId }
  const regions: readonly string[] = isOfCountry ? every : actor.regions
  if (region !== undefined && !regions.includes(region)) return undefined
  return { regions: region === undefined ? regions : [region], organisationId: undefined }
}

/** Figures of services: by the Law's kinds and by the Standard's, by outcome, and the days to the first session. */
export const showFigures = query({
  name: 'services.figures',
  title: { kk: 'Қызмет көрсеткіштері', ru: 'Показатели услуг', en: 'Figures of services' },
  basis: [ACTS.kinds, ACTS.freeCorrection, ACTS.smallCells],
  input: z.strictObject({
    region: regionField.optional(),
    from: dateField.optional(),
    to: dateField.optional(),
  }),
  output: z.object({
    from: z.string(),
    to: z.string(),
    smallCell: z.number(),
    byLaw: z.array(z.object({ kind: z.enum(LAW_KIND_KEYS), ...counts })),
    byStandard: z.array(z.object({ kind: z.enum(STANDARD_KINDS), ...counts })),
    outcomes: z.array(z.object({ kind: z.enum(OUTCOMES), ...counts })),
    days: z.array(
      z.object({
        region: z.string(),
        regionName: wordsShape,
        children: z.number().nullable(),
        medianDays: z.number().nullable(),
      }),
    ),
  }),
  run: async (act, { region, from = localDate(`${yearOf(act.today)}-01-01`), to = act.today }) => {
    const scope = scopeOf(act, region)
    if (scope === undefined) return refuse('services.other-territory', { status: 'forbidden' })
    const asked = { ...scope, from, to }
    // An organisation knows the children it counts: nothing is hidden from it.
    const isOwn = scope.organisationId !== undefined
    const smallest = isOwn ? 1 : getValue('project.small-cell', act.today).value
    // Figures over many files, none of which the reader may open by name.
    const [law, standard, outcomes, days] = await act.asSystem(async () => [
      await countByKind(act.db, asked, BY_LAW),
      await countByKind(act.db, asked, BY_STANDARD),
      await countByOutcome(act.db, asked),
      await listDaysToFirst(act.db, asked, CORRECTION),
    ])
    return ok({
      from,
      to,
      smallCell: smallest,
      byLaw: shownCounts(LAW_KIND_KEYS, law, smallest),
      byStandard: shownCounts(STANDARD_KINDS, standard, smallest),
      outcomes: shownCounts(OUTCOMES, [...outcomes.values()], smallest),
      days: shownDays(asked.regions, days, smallest),
    })
  },
})

function shownDays(
  regions: readonly string[],
  days: ReadonlyMap<string, readonly number[]>,
  smallest: number,
) {
  const counts = hideParts(
    regions.map((one) => days.get(one)?.length ?? 0),
    smallest,
  )
  return regions.map((region, index) => {
    const children = counts[index] ?? null
    const name = findRegion(region)?.name ?? { kk: region, ru: region, en: region }
    return {
      region,
      regionName: { ...name },
      children,
      medianDays: children === null ? null : median(days.get(region) ?? []),
    }
  })
}
