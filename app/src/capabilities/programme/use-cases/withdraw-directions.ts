import { type Consent, listConsents } from '#capabilities/registry/index.ts'
import type { Act, HistoryEvent } from '#platform/use-case/act.ts'
import { ACTS } from '../domain/acts.ts'
import { consentFor, type Direction, isLiveDirection } from '../domain/direction.ts'
import { listDirectionsOf } from '../read/directions.ts'
import { insertNotice, updateDirection } from '../store/directions.ts'
import { closeToRecipient, openToRecipient } from './direction-party.ts'

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

/** A consent of another representative for the same organisation that still stands (DEC-6: one is enough). */
async function otherConsent(act: Act, direction: Direction): Promise<Consent | undefined> {
  const consents = await listConsents(act.db, direction.personId)
  const scope = direction.programmeId === undefined ? 'conclusion' : 'programme'
  const { organisationId } = direction
  const state = consentFor(consents, { organisationId, scope, on: act.today })
  return consents.find((one) => state.kind === 'given' && one.id === state.consentId)
}

/** The direction goes on under the other consent: what that one covers, as long as it lives. */
async function carryOn(act: Act, direction: Direction, consent: Consent): Promise<void> {
  await updateDirection(act.db, direction, { consentId: consent.id })
  await openToRecipient(act, direction, consent)
}

/**
 * Reaction to a withdrawn consent: the directions that rest on it end, the organisation is told without the child
 * being named, and what was done before stays a fact (LAW-10-7).
 */
export async function withdrawDirections(act: Act, event: HistoryEvent): Promise<void> {
  if (event.personId === undefined || event.data?.['purpose'] !== 'direction') return
  const directions = await listDirectionsOf(act.db, event.personId)
  for (const direction of directions) {
    if (direction.consentId !== event.subject.id || !isLiveDirection(direction.state)) continue
    const other = await otherConsent(act, direction)
    if (other === undefined) await withdraw(act, direction)
    else await carryOn(act, direction, other)
  }
}
