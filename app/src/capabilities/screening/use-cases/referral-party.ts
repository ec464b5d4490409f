import { type Consent, classesOf } from '#capabilities/registry/index.ts'
import { addParty, endParty } from '#platform/access/party.ts'
import type { Act } from '#platform/use-case/act.ts'
import { type Referral, SCOPE_OF } from '../domain/referral.ts'

type Sent = Pick<Referral, 'id' | 'region' | 'personId' | 'toOrganisationId' | 'object'>

const relationOf = (referral: Pick<Referral, 'id'>) => `referral:${referral.id}`

/** The PMPC sees what the consent lets travel with this object, and no longer than the consent lives (LAW-8-6). */
export async function openToRecipient(act: Act, referral: Sent, consent: Consent): Promise<void> {
  const { region, personId, toOrganisationId: partyId } = referral
  await addParty(act.db, {
    region,
    personId,
    partyId,
    kind: 'organisation',
    relation: relationOf(referral),
    classes: classesOf([SCOPE_OF[referral.object]]),
    since: act.today,
    validTo: consent.expiresOn,
  })
}

/** What this object opened is closed; another object, or a file of the PMPC itself, keeps its own right. */
export async function closeToRecipient(act: Act, referral: Sent): Promise<void> {
  const { region, personId, toOrganisationId: partyId } = referral
  await endParty(act.db, { region, personId, partyId, relation: relationOf(referral) }, act.today)
}
