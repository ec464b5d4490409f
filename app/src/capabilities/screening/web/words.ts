import { daysBetween, type LocalDate } from '@tirek/kernel'
import type { z } from 'zod'
import type { Due, Tone } from '#platform/ui/tags.tsx'
import { ACTS } from '../domain/citations.ts'
import type { NextStep } from '../domain/next-step.ts'
import type { ReferralState } from '../domain/referral.ts'
import type { ScreeningOutcome } from '../domain/result.ts'
import type { ConsentState } from '../domain/risk.ts'
import type { showChildScreening } from '../use-cases/show-child.ts'

/** The screening of one child as the query answers it. */
export type ChildScreening = z.output<(typeof showChildScreening)['output']>

/** The PMPC has a file of the child open: the card of its progress says the rest. */
export function isAtPmpc({ pmpc }: ChildScreening): boolean {
  return pmpc !== null && pmpc.fileId !== null
}

export const RESULT_TONES = {
  'no-risk': 'done',
  risk: 'here',
  'not-completed': 'waiting',
  refused: 'neutral',
} as const satisfies Record<ScreeningOutcome, Tone>

export const STEP_TONES = {
  resolve: 'late',
  inform: 'here',
  consent: 'waiting',
  send: 'here',
  'await-answer': 'waiting',
  examination: 'waiting',
  concluded: 'done',
  none: 'neutral',
} as const satisfies Record<NextStep, Tone>

export const REFERRAL_TONES = {
  sent: 'waiting',
  received: 'done',
  refused: 'here',
  'passed-on': 'neutral',
  withdrawn: 'neutral',
} as const satisfies Record<ReferralState, Tone>

/** Narrows a day of an answer, which the use case has already checked. */
export const dayOf = (text: string) => text as LocalDate

/** Narrows the state of a referral of an answer. */
export const stateOf = (text: string) => text as ReferralState

/** The words of a consent state; nothing asked has words of its own. */
export const consentKey = (state: string | null) =>
  `consent-state.${(state ?? 'none') as ConsentState | 'none'}` as const

/** The service level of the project as a countdown; it never says "breach of law". */
export function serviceDue(dueOn: string, today: string): Due {
  return { due: dayOf(dueOn), daysLeft: daysBetween(dayOf(today), dayOf(dueOn)), cite: ACTS.serviceLevel }
}
