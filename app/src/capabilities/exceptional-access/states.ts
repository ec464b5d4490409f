import type { StateLine } from '#platform/access/state-lines.ts'
import { APPROVAL_STATES, WAITING } from './domain/approval.ts'

const DECIDES = ['approve', 'refuse-approval', 'withdraw-wish']

/** In which states of a wish that takes two people its actions are possible. */
export const states: readonly StateLine[] = DECIDES.map((name) => ({
  action: `exceptional-access.${name}`,
  subject: 'wish',
  all: APPROVAL_STATES,
  from: WAITING,
}))
