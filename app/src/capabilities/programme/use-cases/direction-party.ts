import { closePassed, type Passed } from '#capabilities/registry/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import { type Direction, scopeOf } from '../domain/direction.ts'

/** One direction as the registry opens and closes it: the organisation sees what the direction rests on. */
export function passedOf(
  direction: Pick<
    Direction,
    'id' | 'region' | 'personId' | 'organisationId' | 'programmeId' | 'sentOn' | 'consentId'
  >,
): Passed {
  const { id, region, personId, organisationId, sentOn, consentId } = direction
  return {
    paper: 'direction',
    ...{ id, region, personId, sentOn, consentId, purpose: 'direction' },
    recipientId: organisationId,
    scope: scopeOf(direction),
  }
}

/** What this direction opened is closed. */
export async function closeToRecipient(act: Act, direction: Direction): Promise<void> {
  await closePassed(act, passedOf(direction))
}
