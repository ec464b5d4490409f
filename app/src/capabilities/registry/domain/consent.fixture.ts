import { localDate } from '@tirek/kernel'
import type { Consent } from './consent.ts'

/** A mother's consent to a direction; `parts` say what is otherwise. */
export function consent(parts: Partial<Consent> = {}): Consent {
  return {
    id: 'c1',
    personId: 'child',
    representativeId: 'mother',
    purpose: 'direction',
    recipientId: 'room',
    scope: ['programme'],
    decision: 'given',
    decidedOn: localDate('2024-02-01'),
    expiresOn: undefined,
    withdrawnOn: undefined,
    receiptNumber: 'n',
    ...parts,
  }
}
