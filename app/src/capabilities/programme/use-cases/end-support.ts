import type { Act } from '#platform/use-case/act.ts'
import { ACTS } from '../domain/acts.ts'
import { DIRECTION_EDGES, type Direction, isLiveDirection } from '../domain/direction.ts'
import { listDirectionsOf } from '../read/directions.ts'
import { findLiveProgramme } from '../read/programmes.ts'
import { updateDirection } from '../store/directions.ts'
import { closeToRecipient } from './direction-party.ts'
import { closeProgramme } from './review.ts'

async function endDirection(act: Act, direction: Direction): Promise<void> {
  const { id, region, personId, number, organisationId } = direction
  await updateDirection(act.db, direction, { state: DIRECTION_EDGES.end.to, endedOn: act.today })
  await act.deadlines.cancel('programme.answer-direction', id)
  await act.record({
    name: 'programme.service-ended',
    ...{ region, personId, subject: { kind: 'direction', id } },
    data: { number, organisationId, reason: 'majority' },
    cite: [ACTS.child],
  })
  await closeToRecipient(act, direction)
}

/** Support ends at majority (article 3(1)): the programme is closed and its directions end. Runs as the system. */
export async function endSupport(
  act: Act,
  personId: string,
): Promise<{ readonly programmes: number; readonly directions: number }> {
  const live = (await listDirectionsOf(act.db, personId)).filter(({ state }) => isLiveDirection(state))
  for (const direction of live) await endDirection(act, direction)
  const programme = await findLiveProgramme(act.db, personId)
  if (programme !== undefined) await closeProgramme(act, programme, { reason: 'majority', note: undefined })
  return { programmes: programme === undefined ? 0 : 1, directions: live.length }
}
