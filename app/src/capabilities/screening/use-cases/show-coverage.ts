import { type LocalizedText, ok, REGIONS, type Result } from '@tirek/kernel'
import { getValue } from '@tirek/law'
import { z } from 'zod'
import { listOrganisationsById, type Organisation } from '#capabilities/network/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import { dateField, lineField, regionField } from '#platform/use-case/fields.ts'
import { type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { wordsShape } from '#platform/use-case/shapes.ts'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { COVERAGE_PARTS, coverageOf, denominatorOf, shownCoverage } from '../domain/coverage.ts'
import { suppressSmall } from '../domain/funnel.ts'
import { type CoverageCount, countLedger } from '../read/coverage.ts'
import { listInstruments } from '../read/instruments.ts'
import { listSchedules } from '../read/schedules.ts'

const figures = z.record(z.enum(COVERAGE_PARTS), z.number().nullable())
const row = z.object({
  key: z.string(),
  name: wordsShape.nullable(),
  total: z.number().nullable(),
  figures,
})

const LEVELS = ['region', 'settlement', 'organisation'] as const

type Row = z.input<typeof row>
type Text = { readonly kk: string; readonly ru: string; readonly en: string }

interface Group {
  readonly key: string
  readonly name: LocalizedText | null
  readonly counts: readonly CoverageCount[]
}

function toRow({ key, name, counts }: Group, smallCell: number): Row {
  const sums = coverageOf(counts)
  const shown: Text | null = name === null ? null : { ...name }
  return {
    key,
    name: shown,
    total: suppressSmall(denominatorOf(sums), smallCell),
    figures: shownCoverage(sums, smallCell),
  }
}

function groupBy(
  counts: readonly CoverageCount[],
  keyOf: (count: CoverageCount) => { readonly key: string; readonly name: LocalizedText | null },
): readonly Group[] {
  const groups = new Map<string, { name: LocalizedText | null; counts: CoverageCount[] }>()
  for (const count of counts) {
    const { key, name } = keyOf(count)
    const known = groups.get(key) ?? { name, counts: [] }
    known.counts.push(count)
    groups.set(key, known)
  }
  return [...groups].map(([key, group]) => ({ key, ...group }))
}

const NOBODY = { key: '', name: null }

/** How the next level down is called: regions, then settlements of one, then organisations of a settlement. */
function levelOf(regions: readonly string[], settlementId: string | undefined): (typeof LEVELS)[number] {
  if (settlementId !== undefined) return 'organisation'
  return regions.length > 1 ? 'region' : 'settlement'
}

function keyAt(level: (typeof LEVELS)[number], known: ReadonlyMap<string, Organisation>) {
  return ({ organisationId }: CoverageCount) => {
    const one = organisationId === null ? undefined : known.get(organisationId)
    if (one === undefined) return NOBODY
    if (level === 'organisation') return { key: one.id, name: one.name }
    if (level === 'settlement') return { key: one.settlementId, name: one.settlementName }
    return { key: one.region, name: REGIONS.find((region) => region.kato === one.region)?.name ?? null }
  }
}

async function byLine(act: Act, counts: readonly CoverageCount[]): Promise<readonly Group[]> {
  const instruments = await listInstruments(act.db)
  const lines = (await listSchedules(act.db)).flatMap((one) => one.lines)
  const nameOf = (line: string) => {
    const instrumentId = lines.find((one) => one.line === line)?.instrumentId
    return instruments.findLast((one) => one.id === instrumentId)?.name ?? null
  }
  const order = lines.map((one) => one.line)
  return groupBy(counts, ({ line }) => ({ key: line, name: nameOf(line) })).toSorted(
    (a, b) => order.indexOf(a.key) - order.indexOf(b.key),
  )
}

function territory(act: Act, region: string | undefined): Result<readonly string[], Refusal> {
  if (region === undefined) return ok(act.actor.regions)
  if (act.actor.regions.includes(region)) return ok([region])
  return refuse('screening.other-territory', { status: 'forbidden' })
}

/** Screened, due, overdue, declined, lost, waiting on the state: figures of a territory, never a name (LAW-8-4, LAW-8-7). */
export const showCoverage = query({
  name: 'screening.coverage',
  title: { kk: 'Скринингпен қамту', ru: 'Охват скринингом', en: 'Coverage of screening' },
  basis: [ACTS.organised],
  input: z.object({
    region: regionField.optional(),
    settlementId: lineField.optional(),
    year: z.number().int().min(2003).max(2100).optional(),
    on: dateField.optional(),
  }),
  output: z.object({
    level: z.enum(LEVELS),
    year: z.number(),
    on: z.string(),
    smallCell: z.number(),
    whole: row,
    rows: z.array(row),
    lines: z.array(row),
  }),
  run: async (act, { region, settlementId, year: asked, on = act.today }) => {
    const regions = territory(act, region)
    if (!regions.ok) return regions
    const year = asked ?? Number(act.today.slice(0, 4))
    const smallCell = getValue('project.small-cell', act.today).value
    const all = await act.asSystem(() => countLedger(act.db, { regions: regions.value, year, on }))
    const ids = all.flatMap((one) => (one.organisationId === null ? [] : [one.organisationId]))
    const organisations = await listOrganisationsById(act.db, [...new Set(ids)])
    const known = new Map(organisations.map((one) => [one.id, one]))
    const counts =
      settlementId === undefined
        ? all
        : all.filter((one) => known.get(one.organisationId ?? '')?.settlementId === settlementId)
    const level = levelOf(regions.value, settlementId)
    const shown = (groups: readonly Group[]) => groups.map((group) => toRow(group, smallCell))
    return ok({
      level,
      year,
      on,
      smallCell,
      whole: toRow({ ...NOBODY, counts }, smallCell),
      rows: shown(groupBy(counts, keyAt(level, known)).toSorted((a, b) => b.counts.length - a.counts.length)),
      lines: shown(await byLine(act, counts)),
    })
  },
})
