import { type Decision, granted, type LocalDate, refused } from '@tirek/kernel'
import {
  type Citation,
  cite,
  editionOn,
  eligibleSettlements,
  getAct,
  mayPlanByNorm,
  NORMED_UNITS,
  type NormedUnit,
  type PmpcNormId,
  requiredPmpc,
  type SettlementType,
} from '@tirek/law'
import type { CreationBasis } from './organisation.ts'
import type { OrganisationKind } from './organisation-kind.ts'
import type { Settlement } from './settlement.ts'

export const NORM_CITATION: Citation = cite('law-343', 'art-8-3')
/** One unit in every settlement named: the paragraph gives no number for centres and rooms. */
const ONE_EACH: Citation = cite('law-343', 'art-8-3', 'project-reading')

export function isNormedKind(kind: string): kind is NormedUnit {
  return NORMED_UNITS.some((normed) => normed === kind)
}

/** Which value of «children per PMPC» a calculation uses; the two never stand in one table (DEC-7). */
export const NORM_EDITIONS = ['law', 'scenario-50000'] as const
export type NormEdition = (typeof NORM_EDITIONS)[number]

export const NORM_PARAMETERS: Readonly<Record<NormEdition, PmpcNormId>> = {
  law: 'network.children-per-pmpc',
  'scenario-50000': 'network.children-per-pmpc.scenario-50000',
}

/** The wording of article 8(3) that a report rests on, and the act's own one of the day where that is another. */
export type NormWording = {
  readonly edition: LocalDate | undefined
  readonly otherOnDay: LocalDate | undefined
}

/** Which wording is applied: the loaded one, with the edition of the day named where its text is not loaded (LAW-0-3). */
export function normWording(on: LocalDate): NormWording {
  const loaded = getAct('law-343').editions.findLast((edition) => edition.unitsLoaded)?.date
  const answer = editionOn('law-343', on)
  const onDay = answer.kind === 'edition' ? answer.edition.date : undefined
  return { edition: loaded, otherOnDay: onDay === loaded ? undefined : onDay }
}

/** The state of one kind in one territory (LAW-8-18). Undefined figures cannot be computed from what is known. */
export type KindNorm = {
  readonly kind: NormedUnit
  readonly required: number | undefined
  readonly existing: number
  readonly planned: number
  readonly missing: number | undefined
  /** Percent, whole: PMPCs existing of required; for centres and rooms settlements served of settlements named. */
  readonly coverage: number | undefined
  /** Children ÷ norm before rounding, two decimals; PMPC only. */
  readonly quotient?: number
  readonly cite: readonly Citation[]
}

export type Units = { readonly existing: number; readonly planned: number }

/** The norm of PMPCs in a territory; `children` undefined means that their number is not known (LAW-8-16, DEC-7). */
export function pmpcNorm(
  children: number | undefined,
  units: Units,
  on: LocalDate,
  edition: NormEdition = 'law',
): KindNorm {
  const unknown = {
    kind: 'pmpc',
    ...units,
    required: undefined,
    missing: undefined,
    coverage: undefined,
  } as const
  if (children === undefined) return { ...unknown, cite: [NORM_CITATION] }

  const norm = requiredPmpc(children, on, NORM_PARAMETERS[edition])
  if (norm.kind === 'not-in-force') return { ...unknown, cite: [NORM_CITATION] }

  const { required, childrenPerUnit } = norm
  return {
    ...unknown,
    required,
    missing: Math.max(0, required - units.existing),
    coverage: percent(units.existing, required),
    quotient: Math.round((children / childrenPerUnit) * 100) / 100,
    cite: edition === 'law' ? [norm.cite, norm.rounding] : [NORM_CITATION, norm.cite],
  }
}

/**
 * The norm of centres or rooms: one in every settlement of the types named, by the settlements that the register knows.
 * `served` are the settlements that have a working unit; a second unit in one of them fills no gap elsewhere.
 */
export function settlementNorm(
  kind: 'rehabilitation-centre' | 'correction-room',
  settlements: readonly Settlement[],
  served: ReadonlySet<string>,
  units: Units,
): KindNorm {
  const eligible = settlements.filter((settlement) => eligibleSettlements(kind).includes(settlement.type))
  const covered = eligible.filter((settlement) => served.has(settlement.id)).length
  const required = eligible.length
  return {
    kind,
    ...units,
    required,
    missing: required - covered,
    coverage: percent(covered, required),
    cite: [ONE_EACH],
  }
}

const percent = (part: number, whole: number): number | undefined =>
  whole === 0 ? undefined : Math.round((part / whole) * 100)

export type DraftReason = 'not-by-norm-here' | 'no-norm-for-kind'

/**
 * May a unit be drafted on this basis in a settlement of this type? By the norm only where article 8(3) names the kind
 * and the type (LAW-8-17); as an extra always.
 */
export function mayDraft(
  kind: OrganisationKind,
  type: SettlementType,
  basis: CreationBasis,
): Decision<DraftReason> {
  if (basis === 'extra') return granted
  if (!isNormedKind(kind)) return refused('no-norm-for-kind')
  return mayPlanByNorm(kind, type).kind === 'granted' ? granted : refused('not-by-norm-here')
}
