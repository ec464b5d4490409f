import { type LocalDate, REGIONS } from '@tirek/kernel'
import { NORMED_UNITS, type NormedUnit } from '@tirek/law'
import type { Tx } from '#platform/db/database.ts'
import { type KindNorm, type NormEdition, pmpcNorm, settlementNorm, type Units } from '../domain/norm.ts'
import type { Settlement } from '../domain/settlement.ts'
import { type ChildrenOfRegion, listChildren } from './children.ts'
import { listSettlements } from './settlements.ts'

/** The report of LAW-8-18 for one region. */
export type RegionNorms = {
  readonly region: string
  readonly children: ChildrenOfRegion | undefined
  readonly kinds: readonly KindNorm[]
}

/** The report of LAW-8-18 for the country: the norm of the whole beside the sum of the regions (DEC-7). */
export type CountryNorms = {
  readonly children: number
  readonly childrenAsOf: LocalDate | undefined
  /** PMPCs by the norm of the whole country. */
  readonly requiredByCountry: number | undefined
  readonly kinds: readonly KindNormSum[]
}

export type KindNormSum = {
  readonly kind: NormedUnit
  readonly required: number
  readonly existing: number
  readonly planned: number
  readonly missing: number
  readonly regionsShort: number
}

type UnitRow = {
  readonly region: string
  readonly kind: string
  readonly settlement: string
  readonly state: string
  readonly units: number
}

function countUnits(db: Tx): Promise<readonly UnitRow[]> {
  return db
    .selectFrom('network_organisation')
    .select(['region', 'kind', 'settlement_id as settlement', 'state'])
    .select((select) => select.fn.countAll<number>().as('units'))
    .where('kind', 'in', [...NORMED_UNITS])
    .where('state', '!=', 'closed')
    .groupBy(['region', 'kind', 'settlement_id', 'state'])
    .execute()
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

function unitsOf(rows: readonly UnitRow[]): Units {
  const inState = (state: string) => sum(rows.filter((row) => row.state === state).map((row) => row.units))
  return { existing: inState('existing'), planned: inState('planned') }
}

type Facts = {
  readonly on: LocalDate
  readonly edition: NormEdition
  readonly units: readonly UnitRow[]
  readonly settlements: readonly Settlement[]
  readonly children: readonly ChildrenOfRegion[]
}

function kindNorm(facts: Facts, region: string, kind: NormedUnit): KindNorm {
  const rows = facts.units.filter((row) => row.region === region && row.kind === kind)
  const units = unitsOf(rows)
  if (kind === 'pmpc') {
    const children = facts.children.find((one) => one.region === region)?.children
    return pmpcNorm(children, units, facts.on, facts.edition)
  }
  const served = new Set(rows.filter((row) => row.state === 'existing').map((row) => row.settlement))
  const settlements = facts.settlements.filter((settlement) => settlement.region === region)
  return settlementNorm(kind, settlements, served, units)
}

function sumKind(regions: readonly RegionNorms[], kind: NormedUnit): KindNormSum {
  const lines = regions.flatMap((region) => region.kinds.filter((line) => line.kind === kind))
  return {
    kind,
    required: sum(lines.map((line) => line.required ?? 0)),
    existing: sum(lines.map((line) => line.existing)),
    planned: sum(lines.map((line) => line.planned)),
    missing: sum(lines.map((line) => line.missing ?? 0)),
    regionsShort: lines.filter((line) => (line.missing ?? 0) > 0).length,
  }
}

/** Required, existing, planned and missing units of the three kinds, by region and for the country (LAW-8-18). */
export async function readNorms(
  db: Tx,
  on: LocalDate,
  edition: NormEdition,
): Promise<{ readonly country: CountryNorms; readonly regions: readonly RegionNorms[] }> {
  const facts: Facts = {
    on,
    edition,
    units: await countUnits(db),
    settlements: await listSettlements(db),
    children: await listChildren(db, on),
  }
  const regions = REGIONS.map(({ kato }) => ({
    region: kato,
    children: facts.children.find((one) => one.region === kato),
    kinds: NORMED_UNITS.map((kind) => kindNorm(facts, kato, kind)),
  }))
  const children = sum(facts.children.map((one) => one.children))
  const whole = pmpcNorm(children, { existing: 0, planned: 0 }, on, edition)
  return {
    country: {
      children,
      childrenAsOf: facts.children[0]?.asOf,
      requiredByCountry: whole.required,
      kinds: NORMED_UNITS.map((kind) => sumKind(regions, kind)),
    },
    regions,
  }
}
