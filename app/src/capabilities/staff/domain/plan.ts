import { type Edges, isBefore, type LocalDate, leadsOn } from '@tirek/kernel'
import type { Citation } from '@tirek/law'
import { ACTS } from './acts.ts'

export const PLAN_STATES = ['draft', 'adopted'] as const
export type PlanState = (typeof PLAN_STATES)[number]

/** The organisation drafts, the local executive body adopts. */
export const PLAN_EDGES = {
  put: { from: ['draft'], cite: ACTS.plans },
  adopt: { from: ['draft'], cite: ACTS.plans },
} as const satisfies Edges<string, PlanState> & Readonly<Record<string, { readonly cite: Citation }>>
export type PlanEvent = keyof typeof PLAN_EDGES
export const isPlanEvent = leadsOn<PlanEvent, PlanState>(PLAN_EDGES)

export const ITEM_KINDS = ['retraining', 'advanced-training', 'attestation'] as const
export type ItemKind = (typeof ITEM_KINDS)[number]

export const ITEM_STATES = ['planned', 'done', 'not-held'] as const
export type ItemState = (typeof ITEM_STATES)[number]

/** What becomes of a planned line: held with a certificate, or not held for a reason. */
export const ITEM_EDGES = {
  hold: { from: ['planned'], cite: ACTS.plans },
  miss: { from: ['planned'], cite: ACTS.plans },
} as const satisfies Edges<string, ItemState> & Readonly<Record<string, { readonly cite: Citation }>>
export type ItemEvent = keyof typeof ITEM_EDGES
export const isItemEvent = leadsOn<ItemEvent, ItemState>(ITEM_EDGES)

/** The plan of one organisation for one year. */
export interface Plan {
  readonly id: string
  readonly region: string
  readonly organisationId: string
  readonly year: number
  readonly state: PlanState
  readonly actNumber: string | undefined
  readonly adoptedBy: string | undefined
  readonly adoptedOn: LocalDate | undefined
  readonly version: number
}

/** One line of a plan: who is due, for what, until when. */
export interface PlanItem {
  readonly id: string
  readonly region: string
  readonly planId: string
  readonly organisationId: string
  readonly memberId: string
  readonly kind: ItemKind
  readonly dueOn: LocalDate
  readonly state: ItemState
  readonly heldOn: LocalDate | undefined
  readonly certificate: string | undefined
  readonly reason: string | undefined
  readonly movedTo: string | undefined
  readonly version: number
}

/** Overdue: of an adopted plan, still planned, its day has passed (DEC-82). */
export function isOverdue(
  { state, dueOn }: Pick<PlanItem, 'state' | 'dueOn'>,
  plan: Pick<Plan, 'state'>,
  today: LocalDate,
): boolean {
  return plan.state === 'adopted' && state === 'planned' && isBefore(dueOn, today)
}
