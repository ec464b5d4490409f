import { type Consent, classesOf } from '#capabilities/registry/index.ts'
import { addParty, endParty } from '#platform/access/party.ts'
import type { Act } from '#platform/use-case/act.ts'
import type { Direction } from '../domain/direction.ts'

type Sent = Pick<Direction, 'id' | 'region' | 'personId' | 'organisationId'>

const relationOf = (direction: Pick<Direction, 'id'>) => `direction:${direction.id}`

/** The organisation sees what the consent covers, and no longer than the consent lives (LAW-10-6, 10-7). */
export async function openToRecipient(act: Act, direction: Sent, consent: Consent): Promise<void> {
  const { region, personId, organisationId: partyId } = direction
  await addParty(act.db, {
    region,
    personId,
    partyId,
    kind: 'organisation',
    relation: relationOf(direction),
    classes: classesOf(consent.scope),
    since: act.today,
    validTo: consent.expiresOn,
  })
}

/** What this direction opened is closed; another direction to the same organisation keeps its own right. */
export async function closeToRecipient(act: Act, direction: Sent): Promise<void> {
  const { region, personId, organisationId: partyId } = direction
  await endParty(act.db, { region, personId, partyId, relation: relationOf(direction) }, act.today)
}
