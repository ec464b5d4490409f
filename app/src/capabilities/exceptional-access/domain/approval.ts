import type { LocalDate } from '@tirek/kernel'
import { cite } from '@tirek/law'

/** What takes two people is a default of the project: the law is silent on it. */
export const TWO_PEOPLE = cite('project', 'DEC-53', 'project-default')

export const APPROVAL_STATES = ['pending', 'approved', 'refused', 'withdrawn', 'over'] as const
export type ApprovalState = (typeof APPROVAL_STATES)[number]

/** A wish is approved, refused or taken back once, while it waits. */
export const WAITING: readonly ApprovalState[] = ['pending']

/** A wish of one person that waits, or waited, for another. */
export interface Approval {
  readonly id: string
  readonly region: string
  readonly useCase: string
  /** Kept only while it waits. */
  readonly input: unknown
  readonly why: string
  readonly requestedBy: string
  readonly requesterName: string
  readonly requesterRole: string
  readonly organisationId: string | undefined
  readonly approverRoles: readonly string[]
  readonly requestedAt: Date
  readonly dueOn: LocalDate
  readonly endsAt: Date
  readonly state: ApprovalState
  readonly decision: Decision | undefined
}

/** Who decided on a wish, and in which words. */
export interface Decision {
  readonly at: Date
  readonly by: string
  readonly role: string
  readonly words: string | undefined
}

/** Whether a wish can still be decided at a moment. */
export function isWaiting({ state, endsAt }: Pick<Approval, 'state' | 'endsAt'>, now: Date): boolean {
  return WAITING.includes(state) && endsAt.getTime() > now.getTime()
}

interface Decider {
  readonly accountId: string
  readonly role: string
  readonly organisationId?: string
}

/** Whether a wish is this actor's to decide: its role is named, it is of the same organisation, it did not ask itself. */
export function mayDecide(one: Approval, { accountId, role, organisationId }: Decider): boolean {
  const isNear = one.organisationId === undefined || one.organisationId === organisationId
  return isNear && one.approverRoles.includes(role) && one.requestedBy !== accountId
}
