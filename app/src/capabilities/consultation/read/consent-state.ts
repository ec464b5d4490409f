import type { LocalDate } from '@tirek/kernel'
import { askConsent } from '#capabilities/registry/index.ts'
import type { Tx } from '#platform/db/database.ts'
import type { Direction } from '../domain/conclusion.ts'

/** Whether a proposed direction may leave: the answer of the representative about this very recipient. */
export type ConsentState = 'not-asked' | 'given' | 'refused' | 'withdrawn'

const STATE_OF_ANSWER = {
  missing: 'not-asked',
  'too-wide': 'not-asked',
  scope: 'not-asked',
  given: 'given',
  refused: 'refused',
  objection: 'refused',
  forbidden: 'refused',
  withdrawn: 'withdrawn',
} as const satisfies Record<string, ConsentState>

/** The consent standing behind each proposed direction on a day (Law 343, 10(2)); without a recipient from the
 *  register nothing can be consented to yet. */
export async function consentStates(
  db: Tx,
  personId: string,
  directions: readonly Direction[],
  on: LocalDate,
): Promise<Readonly<Record<string, ConsentState>>> {
  const states: Record<string, ConsentState> = {}
  for (const { key, recipientId } of directions) {
    if (recipientId === undefined) {
      states[key] = 'not-asked'
      continue
    }
    const answer = await askConsent(db, personId, {
      purpose: 'direction',
      recipientId,
      scope: 'conclusion',
      on,
    })
    states[key] = STATE_OF_ANSWER[answer.kind]
  }

  return states
}
