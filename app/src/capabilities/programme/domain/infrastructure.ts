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
  /** The settlement it was asked from, so that the same question can be asked again. */
  readonly fromSettlementId?: string | undefined
  /** What else the organisation had to be able to do: sign language, Braille … */
  readonly capability?: string | undefined
  /** Kilometres to it as the crow flies, by coordinates that are not verified. */
  readonly crowKm?: number | undefined
  /** Its free places on the day; undefined where the register counts none. */
  readonly freePlaces?: number | undefined
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
  readonly crowKm?: number | undefined
  readonly freePlaces?: number | undefined
}

/** The closest first; those whose distance is not known come last, in the order of the register. */
export function byDistance<C extends Candidate>(candidates: readonly C[]): readonly C[] {
  const km = ({ crowKm }: C) => crowKm ?? Number.POSITIVE_INFINITY
  return candidates.toSorted((one, other) => {
    const [a, b] = [km(one), km(other)]
    return a === b ? 0 : a - b
  })
}

/** What the register answers about one kind of organisation on one day. */
export interface NetworkAnswer {
  readonly reach: Reach
  readonly inRegion: number
  readonly nearest?: Candidate | undefined
}

/**
 * Ways to offer after looking, the likeliest first. Going there stands first only when the organisation is in the
 * child's settlement and has room; a place taken or a long road is answered with help that comes to the child. No
 * distance is too long by itself: the family and the coordinator choose.
 */
export function proposedWays({ reach, nearest }: Pick<NetworkAnswer, 'reach' | 'nearest'>): readonly Way[] {
  if (reach === 'none') return ['remote', 'home-visits', 'other-region']
  if (nearest?.freePlaces === 0) return ['home-visits', 'remote', 'other-region', 'attend']
  return reach === 'same-settlement'
    ? ['attend', 'home-visits', 'remote']
    : ['home-visits', 'remote', 'attend']
}

/** How the network stands otherwise than on the day it was asked. */
export const NETWORK_CHANGES = ['closed', 'none-left', 'appeared', 'nearer', 'full'] as const
export type NetworkChange = (typeof NETWORK_CHANGES)[number]

type Today = NetworkAnswer & { readonly isFoundOneWorking: boolean }

function isNearer(check: InfrastructureCheck, { nearest }: Today): boolean {
  const isSame = nearest?.organisationId === check.nearest?.organisationId
  return !isSame && (nearest?.crowKm ?? Number.POSITIVE_INFINITY) < (check.crowKm ?? 0)
}

function isFull(check: InfrastructureCheck, { nearest }: Today): boolean {
  const isSame = nearest?.organisationId === check.nearest?.organisationId
  return isSame && nearest?.freePlaces === 0 && (check.freePlaces ?? 0) > 0
}

/** What is different today; empty while the answer would be the same. What was found on the day stays as it was. */
export function networkChanges(check: InfrastructureCheck, now: Today): readonly NetworkChange[] {
  if (check.reach === 'none') return now.inRegion > 0 ? ['appeared'] : []
  if (now.inRegion === 0) return ['none-left']
  if (!now.isFoundOneWorking) return ['closed']
  if (isNearer(check, now)) return ['nearer']
  return isFull(check, now) ? ['full'] : []
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
