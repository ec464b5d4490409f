import type { LocalDate } from '@tirek/kernel'

/** How far the nearest organisation of the needed kind is, by the register on the day of the check. */
export const REACHES = ['same-settlement', 'same-region', 'none'] as const
export type Reach = (typeof REACHES)[number]

/** What was chosen after looking: go there, be visited at home, at a distance, or elsewhere. */
export const WAYS = ['attend', 'home-visits', 'remote', 'other-region'] as const
export type Way = (typeof WAYS)[number]

/** (g) of article 1(24): one check of the live network register for one kind of organisation. */
export interface InfrastructureCheck {
  readonly kind: string
  readonly checkedOn: LocalDate
  readonly checkedBy: string
  readonly reach: Reach
  /** Organisations of the kind that work in the region on the day. */
  readonly inRegion: number
  readonly nearest?: NearestOrganisation | undefined
  /** Kilometres by road from the child's home, as the coordinator found out; the register has no distances. */
  readonly distanceKm?: number | undefined
  readonly way: Way
  readonly note?: string | undefined
}

/** The organisation that the check found, as the register named it. */
export interface NearestOrganisation {
  readonly organisationId: string
  readonly name: { readonly kk: string; readonly ru: string; readonly en: string }
  readonly settlementId: string
}

/** (g) as a whole: checks by kind, or why nothing could be established. */
export interface Infrastructure {
  readonly checks: readonly InfrastructureCheck[]
  readonly notEstablished?: string | undefined
}

/** What the register knows of one organisation, as far as reach needs it. */
export interface Candidate extends NearestOrganisation {
  readonly region: string
}

/** The nearest of the organisations that work: in the child's settlement, else the chosen one, else the first. */
export function nearestOf<C extends Candidate>(
  candidates: readonly C[],
  at: { readonly settlementId?: string | undefined; readonly chosenId?: string | undefined },
): { readonly reach: Reach; readonly nearest: C | undefined } {
  const chosen = candidates.find((one) => one.organisationId === at.chosenId)
  const close = candidates.find((one) => one.settlementId === at.settlementId)
  const nearest = chosen ?? close ?? candidates[0]
  if (nearest === undefined) return { reach: 'none', nearest: undefined }
  return { reach: nearest.settlementId === at.settlementId ? 'same-settlement' : 'same-region', nearest }
}

/** A check of a kind replaces the earlier one of the same kind. */
export function withCheck(infrastructure: Infrastructure, check: InfrastructureCheck): Infrastructure {
  const others = infrastructure.checks.filter((one) => one.kind !== check.kind)
  return { checks: [...others, check] }
}

/** Kinds that the measures need and that nobody has looked for near the child; none where a reason stands for all. */
export function uncheckedKinds(
  { checks, notEstablished }: Infrastructure,
  neededKinds: readonly string[],
): readonly string[] {
  if (notEstablished !== undefined) return []
  return neededKinds.filter((kind) => !checks.some((check) => check.kind === kind))
}

/** True when the register was asked about every kind that the measures need, or it says why it was not (LAW-1-34). */
export function isInfrastructureFilled(
  infrastructure: Infrastructure,
  neededKinds: readonly string[],
): boolean {
  const { checks, notEstablished } = infrastructure
  if (checks.length === 0 && notEstablished === undefined) return false
  return uncheckedKinds(infrastructure, neededKinds).length === 0
}
