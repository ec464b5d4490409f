import type { StateLine } from '#platform/access/state-lines.ts'
import { REVOCABLE, STATES } from './domain/appointment.ts'

/** In which states of an appointment it may be revoked. */
export const states: readonly StateLine[] = [
  { action: 'substitution.revoke', subject: 'substitution', all: STATES, from: REVOCABLE },
]
