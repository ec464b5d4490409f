import type { LocalDate } from '@tirek/kernel'
import { isUnderWay, type Referral } from './referral.ts'
import { awaitsResolution, type Risk } from './risk.ts'

/** What the file of a child with a sign of risk needs next, in the order of the path. */
export const NEXT_STEPS = [
  'resolve',
  'inform',
  'consent',
  'send',
  'await-answer',
  'examination',
  'none',
] as const
export type NextStep = (typeof NEXT_STEPS)[number]

/** What is known of the child. */
export interface FollowedCase {
  readonly risk: Pick<Risk, 'state' | 'endsOn' | 'resolution' | 'consentState'>
  readonly referrals: readonly Pick<Referral, 'object' | 'state'>[]
  readonly isInformed: boolean
}

/**
 * The next step. A refused consent leaves the child on the list: medical follow-up goes on, and consent can be given
 * later (LAW-8-6).
 */
export function nextStep({ risk, referrals, isInformed }: FollowedCase, today: LocalDate): NextStep {
  if (awaitsResolution(risk, today)) return 'resolve'
  if (risk.state === 'resolved') return risk.resolution === 'under-examination' ? 'resolve' : 'none'
  if (!isInformed) return 'inform'

  const live = referrals.filter(isUnderWay)
  const child = live.find((one) => one.object === 'child')
  if (child === undefined) return risk.consentState === 'given' ? 'send' : 'consent'
  return live.some((one) => one.state === 'sent') ? 'await-answer' : 'examination'
}
