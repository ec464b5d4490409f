import { endParty } from '#platform/access/party.ts'
import type { Act, HistoryEvent } from '#platform/use-case/act.ts'
import { DEADLINES } from '../domain/referral.ts'
import type { ConsentState } from '../domain/risk.ts'
import { listSentUnder } from '../read/referrals.ts'
import { findRisk } from '../read/risks.ts'
import { markWithdrawn } from '../store/referrals.ts'
import { noteConsent, noteStep } from '../store/risks.ts'

const STATES: Readonly<Record<string, ConsentState>> = {
  'registry.consent-given': 'given',
  'registry.consent-refused': 'refused',
  'registry.consent-objection': 'objection',
  'registry.consent-withdrawn': 'withdrawn',
}

/** After a withdrawal nothing more travels under that consent, and the PMPC no longer sees the file. */
async function stopReferrals(act: Act, consentId: string): Promise<void> {
  for (const referral of await listSentUnder(act.db, consentId)) {
    const { region, personId, toOrganisationId } = referral
    await act.deadlines.cancel(DEADLINES.acknowledge, referral.id)
    await markWithdrawn(act, referral)
    const party = { region, personId, partyId: toOrganisationId, relation: 'referral-to-pmpc' }
    await endParty(act.db, party, act.today)
  }
}

/** Keeps the last decision about the referral beside the child's place in the risk group. */
export async function followConsent(act: Act, event: HistoryEvent): Promise<void> {
  const state = STATES[event.name]
  if (state === undefined || event.personId === undefined) return
  if (event.data?.['purpose'] !== 'referral-to-pmpc') return

  await noteConsent(act, event.personId, state, act.today)
  if (state === 'withdrawn') await stopReferrals(act, event.subject.id)
}

/** Notes the day on which the PMPC examined the child. */
export async function followExamination(act: Act, event: HistoryEvent): Promise<void> {
  if (event.personId === undefined) return
  const risk = await findRisk(act.db, event.personId)
  if (risk !== undefined) await noteStep(act, risk.id, 'examined_on')
}
