import { type LocalDate, leadsOn } from '@tirek/kernel'

/** Two distinct objects travel to the PMPC (LAW-5-3): the result as data, and the child. */
export const OBJECTS = ['result', 'child'] as const
export type ReferralObject = (typeof OBJECTS)[number]

/** Which scope of a consent opens the way for which object. */
export const SCOPE_OF = {
  result: 'screening-result',
  child: 'child-referral',
} as const satisfies Record<ReferralObject, string>

export const REFERRAL_STATES = ['sent', 'received', 'refused', 'passed-on', 'withdrawn'] as const
export type ReferralState = (typeof REFERRAL_STATES)[number]

/** What the PMPC may answer to one object. */
export const ANSWERS = ['accepted', 'refused'] as const
export type Answer = (typeof ANSWERS)[number]

interface ReferralEdge {
  readonly from: readonly ReferralState[]
  readonly to: ReferralState
}

/** Every movement of an object on its way: the PMPC answers once, or passes it on; with the consent it stops travelling. */
export const REFERRAL_EDGES = {
  accepted: { from: ['sent'], to: 'received' },
  refused: { from: ['sent'], to: 'refused' },
  'pass-on': { from: ['sent', 'received'], to: 'passed-on' },
  withdraw: { from: ['sent', 'received'], to: 'withdrawn' },
} as const satisfies Record<Answer | 'pass-on' | 'withdraw', ReferralEdge>
export type ReferralEvent = keyof typeof REFERRAL_EDGES

/** Whether an event leads on from a state. */
export const isReferralEvent = leadsOn<ReferralEvent, ReferralState>(REFERRAL_EDGES)

/** One object on its way to a PMPC. */
export interface Referral {
  readonly id: string
  readonly region: string
  readonly personId: string
  readonly riskId: string
  readonly object: ReferralObject
  readonly fromOrganisationId: string
  readonly toOrganisationId: string
  readonly consentId: string
  readonly state: ReferralState
  readonly sentOn: LocalDate
  readonly sentBy: string
  /** Last day of the project's default service level; not a term of law. */
  readonly dueOn: LocalDate
  readonly answeredOn: LocalDate | undefined
  readonly answeredBy: string | undefined
  readonly reason: string | undefined
  readonly version: number
}

/** True while an object is on its way or has arrived. */
export function isUnderWay(referral: Pick<Referral, 'state'>): boolean {
  return isReferralEvent('withdraw', referral.state)
}

/** The kinds of deadlines of this capability. */
export const DEADLINES = { riskEnds: 'screening.risk-ends', acknowledge: 'screening.acknowledge' } as const
