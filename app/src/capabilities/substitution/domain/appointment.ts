import type { LocalDate } from '@tirek/kernel'
import { cite } from '@tirek/law'

/** Who may hold whose post is a default of the project: the law is silent on it. */
export const SUBSTITUTION = cite('project', 'DEC-61', 'project-default')

export const REASONS = ['leave', 'illness', 'business-trip', 'training', 'other'] as const
export type Reason = (typeof REASONS)[number]

/** Where an appointment stands on a day. */
export const STATES = ['ahead', 'now', 'over', 'revoked'] as const
export type State = (typeof STATES)[number]

/** It is revoked while some of it is still ahead. */
export const REVOCABLE: readonly State[] = ['ahead', 'now']

/** A colleague who has the post of another for some days; both days are within. */
export interface Appointment {
  /** Also the id of the account that holds the post. */
  readonly id: string
  readonly region: string
  readonly organisationId: string
  readonly absentId: string
  readonly absentName: string
  readonly substituteId: string
  readonly substituteName: string
  readonly role: string
  readonly from: LocalDate
  readonly until: LocalDate
  readonly reason: Reason
  readonly orderNumber: string
  readonly orderDate: LocalDate
  readonly appointedBy: string
  readonly isRevoked: boolean
}

/** Where it stands on a day. */
export function stateOn({ isRevoked, from, until }: Appointment, today: LocalDate): State {
  if (isRevoked) return 'revoked'
  if (today < from) return 'ahead'
  return today <= until ? 'now' : 'over'
}

/** One account of staff, as far as a substitution asks of it. */
export interface Post {
  readonly id: string
  readonly name: string
  readonly role: string
  readonly specialty: string | undefined
  readonly organisationId: string
  readonly region: string
}

/** Posts that only somebody of the same profession may hold: whoever has such a post himself. */
const PROFESSIONS: ReadonlySet<string> = new Set([
  'obstetric-nurse',
  'primary-care-doctor',
  'diagnostic-specialist',
  'medical-organisation',
  'pmpc-specialist',
  'service-specialist',
])

/** Whether a colleague has the profession that the post needs: the same post and, where there is one, the same specialty. */
export function isQualified(
  post: Pick<Post, 'role' | 'specialty'>,
  colleague: Pick<Post, 'role' | 'specialty'>,
) {
  if (!PROFESSIONS.has(post.role)) return true
  return post.role === colleague.role && post.specialty === colleague.specialty
}

/** Whether two periods have a day in common. */
export function meets(
  one: { readonly from: LocalDate; readonly until: LocalDate },
  other: { readonly from: LocalDate; readonly until: LocalDate },
): boolean {
  return one.from <= other.until && other.from <= one.until
}
