import type { Act, HistoryEvent } from '#platform/use-case/act.ts'
import { ACTS } from '../domain/acts.ts'
import { type Direction, isLiveDirection } from '../domain/direction.ts'
import { listDirectionsOf } from '../read/directions.ts'
import { insertNotice, updateDirection } from '../store/directions.ts'
import { closeToRecipient } from './direction-party.ts'

async function withdraw(act: Act, direction: Direction): Promise<void> {
  const { region, personId, organisationId, number } = direction
  await updateDirection(act.db, direction, { state: 'withdrawn', endedOn: act.today })
  await act.deadlines.cancel('programme.answer-direction', direction.id)
  await insertNotice(act, direction)
  await act.record({
    name: 'programme.direction-withdrawn',
    region,
    personId,
    subject: { kind: 'direction', id: direction.id },
    data: { number, organisationId },
    cite: [ACTS.direction],
  })
  await closeToRecipient(act, direction)
}

/**
 * Reaction to a withdrawn consent: the directions that rest on it end, the organisation is told without the child
 * being named, and what was done before stays a fact (LAW-10-7).
 */
export async function withdrawDirections(act: Act, event: HistoryEvent): Promise<void> {
  if (event.personId === undefined || event.data?.['purpose'] !== 'direction') return
  const directions = await listDirectionsOf(act.db, event.personId)
  for (const direction of directions)
    if (direction.consentId === event.subject.id && isLiveDirection(direction.state))
      await withdraw(act, direction)
}
