import { isBefore, type LocalDate } from '@tirek/kernel'
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
  'concluded',
  'none',
] as const
export type NextStep = (typeof NEXT_STEPS)[number]

/** What is known of the child. */
export interface FollowedCase {
  readonly risk: Pick<Risk, 'state' | 'endsOn' | 'resolution' | 'consentState'>
  readonly referrals: readonly Pick<Referral, 'object' | 'state'>[]
  readonly isInformed: boolean
  /** What the PMPC does with the child: it may have come there without a referral. */
  readonly atPmpc: AtPmpc
}

export type AtPmpc = 'nothing' | 'file' | 'conclusion'

/**
 * What the PMPC does about a sign of risk: an open file comes before any conclusion, and a conclusion signed before the
 * sign was found answers older facts and nothing about this one.
 */
export function atPmpc(
  progress:
    | {
        readonly fileId: string | undefined
        readonly conclusion: { readonly signedOn: LocalDate } | undefined
      }
    | undefined,
  riskEnteredOn: LocalDate,
): AtPmpc {
  if (progress?.fileId !== undefined) return 'file'
  const signedOn = progress?.conclusion?.signedOn
  return signedOn === undefined || isBefore(signedOn, riskEnteredOn) ? 'nothing' : 'conclusion'
}

/** The step that the stay in the risk group tells by itself, whatever else is known; undefined when more must be asked. */
export function stepOfRisk(risk: FollowedCase['risk'], today: LocalDate): 'resolve' | 'none' | undefined {
  if (awaitsResolution(risk, today)) return 'resolve'
  if (risk.state !== 'resolved') return undefined
  return risk.resolution === 'under-examination' ? 'resolve' : 'none'
}

/**
 * The next step. A refused consent leaves the child on the list: medical follow-up goes on, and consent can be given
 * later (LAW-8-6). A child whom the PMPC examines already is not asked about a referral.
 */
export function nextStep({ risk, referrals, isInformed, atPmpc }: FollowedCase, today: LocalDate): NextStep {
  const known = stepOfRisk(risk, today)
  if (known !== undefined) return known
  if (atPmpc !== 'nothing') return AT_PMPC[atPmpc]
  if (!isInformed) return 'inform'
  return stepOfReferral(risk.consentState, referrals.filter(isUnderWay))
}

const AT_PMPC = { file: 'examination', conclusion: 'concluded' } as const

function stepOfReferral(
  consent: Risk['consentState'],
  live: FollowedCase['referrals'],
): 'consent' | 'send' | 'await-answer' | 'examination' {
  const isChildSent = live.some((one) => one.object === 'child')
  if (!isChildSent) return consent === 'given' ? 'send' : 'consent'
  return live.some((one) => one.state === 'sent') ? 'await-answer' : 'examination'
}
