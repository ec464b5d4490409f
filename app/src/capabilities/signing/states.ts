import type { StateLine } from '#platform/access/state-lines.ts'
import { SIGNING_STATES, TO_BE_SIGNED } from './domain/signing.ts'

const SIGNS = ['ask-code', 'ask-qr', 'complete', 'complete-by-code', 'complete-by-qr']

/** In which states of what is to be signed it may be signed. */
export const states: readonly StateLine[] = SIGNS.map((name) => ({
  action: `signing.${name}`,
  subject: 'signing',
  all: SIGNING_STATES,
  from: TO_BE_SIGNED,
}))
