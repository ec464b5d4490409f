import { askAgain } from '#capabilities/registry/index.ts'
import type { Act, HistoryEvent } from '#platform/use-case/act.ts'
import { type Direction, isLiveDirection } from '../domain/direction.ts'
import { listDirectionsOf } from '../read/directions.ts'
import { insertNotice, updateDirection } from '../store/directions.ts'
import { passedOf } from './direction-party.ts'

/** A direction goes on under the consent that stands, or ends: the organisation is told without the child named. */
async function askDirectionAgain(act: Act, direction: Direction): Promise<void> {
  const { id, region, personId, organisationId, number } = direction
  const about = { region, personId, subject: { kind: 'direction', id } }
  await askAgain(act, passedOf(direction), {
    carryOn: async ({ consent, cite }) => {
      await updateDirection(act.db, direction, { consentId: consent.id })
      const data = { number, organisationId, earlierConsentId: direction.consentId, consentId: consent.id }
      await act.record({ name: 'programme.direction-carried-on', ...about, data, cite })
    },
    stop: async ({ kind, cite }) => {
      await updateDirection(act.db, direction, { state: 'withdrawn', endedOn: act.today })
      await act.deadlines.cancel('programme.answer-direction', id)
      await insertNotice(act, direction)
      const data = { number, organisationId, consentId: direction.consentId, why: kind }
      await act.record({ name: 'programme.direction-withdrawn', ...about, data, cite })
    },
  })
}

/**
 * Reaction to whatever may change how consent stands: every live direction is asked again. What was done before stays
 * a fact (LAW-10-7, DEC-6).
 */
export async function followDirections(act: Act, { personId }: HistoryEvent): Promise<void> {
  if (personId === undefined) return
  for (const direction of await listDirectionsOf(act.db, personId))
    if (isLiveDirection(direction.state)) await askDirectionAgain(act, direction)
}
