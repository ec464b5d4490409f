import type { LocalDate } from '@tirek/kernel'
import { type Citation, cite } from '@tirek/law'
import type { DemoCase, DemoPerson, StepKind } from '../../types.ts'
import { type LoadContext, record } from '../context.ts'
import type { Doer } from '../doer.ts'
import type { KnownOrganisation } from '../organisations.ts'

/** Point 7 of order 263: decision, notice, choice and arrival. */
export const PLACEMENT: readonly Citation[] = [cite('order-263', 'p-7')]

/** Who applied: the adult self, or a representative. */
export interface Applicant {
  readonly kind: 'recipient' | 'representative'
  readonly id: string
  readonly name: string
}

/** What the rows of one request share. */
export interface PlacementScene {
  readonly context: LoadContext
  readonly person: DemoPerson
  readonly category: 1 | 2 | 3 | 4 | 5
  readonly isChild: boolean
  readonly plan: DemoCase
  readonly days: ReadonlyMap<StepKind, LocalDate>
  readonly applicant: Applicant
  readonly department: KnownOrganisation
  readonly residence: KnownOrganisation
  readonly needId: string
  readonly requestId: string
  readonly disability: { readonly group: string; readonly since: LocalDate } | undefined
  readonly incapableSince: LocalDate | undefined
  readonly places: Places
}

/** The places of the residences, given out one by one. */
export interface Places {
  /** Takes the next place of an organisation for a request. */
  readonly take: (scene: PlacementScene, state: 'reserved' | 'occupied', since: Date) => string
  /** Numbers of requests, decisions and referrals, by region and year. */
  readonly serial: (region: string, kind: 'request' | 'decision' | 'referral', year: number) => number
}

/** The person whose own act it is. */
export function applicantOf(scene: PlacementScene): Doer {
  return { role: scene.applicant.kind, name: scene.applicant.name }
}

/** The day on which the request came to its end: nobody's work with it goes on. */
export function closedOn({ days }: PlacementScene): LocalDate | undefined {
  return days.get('refused') ?? days.get('discharged')
}

/** What the end of the request says of the social worker's file. */
export function recordClosure(scene: PlacementScene, on: LocalDate, by: Doer): void {
  const data = { organisationId: scene.department.id, requestId: scene.requestId }
  recordOn(scene, on, 'caseload-closed', by, [cite('order-263', 'p-5')], data)
}

/** One event of the request. */
export function recordOn(
  scene: PlacementScene,
  on: LocalDate,
  name: string,
  by: Doer,
  basis: readonly Citation[],
  data: Readonly<Record<string, unknown>> = {},
): void {
  const { region, id: personId } = scene.person
  const subject = { kind: 'placement-request', id: scene.requestId }
  record(scene.context, { region, personId, on, name: `placement.${name}`, by, subject, data, cite: basis })
}
