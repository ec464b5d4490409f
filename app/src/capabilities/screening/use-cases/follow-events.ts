import { type Consent, isLiveConsent, listConsents } from '#capabilities/registry/index.ts'
import type { Act, HistoryEvent } from '#platform/use-case/act.ts'
import { DEADLINES, type Referral } from '../domain/referral.ts'
import type { ConsentState } from '../domain/risk.ts'
import { listSentUnder } from '../read/referrals.ts'
import { findRisk } from '../read/risks.ts'
import { markWithdrawn, restOn } from '../store/referrals.ts'
import { noteConsent, noteStep } from '../store/risks.ts'
import { askReferralConsent } from './referral-consent.ts'
import { closeToRecipient, openToRecipient } from './referral-party.ts'

const PURPOSE = 'referral-to-pmpc'

/**
 * Where the family stands after a decision: one representative's no does not undo the consent of another, and a live
 * objection stops it (DEC-6).
 */
async function standingOf(act: Act, personId: string): Promise<ConsentState> {
  const about = (await listConsents(act.db, personId)).filter((one) => one.purpose === PURPOSE)
  const live = about.filter((one) => isLiveConsent(one, act.today)).map((one) => one.decision)
  if (live.includes('objection')) return 'objection'
  if (live.includes('given')) return 'given'
  const isRefused = about[0]?.decision === 'refused' || about.every((one) => one.decision === 'refused')
  return isRefused ? 'refused' : 'withdrawn'
}

/** One object no longer travels, and what it opened is closed. */
async function stop(act: Act, referral: Referral): Promise<void> {
  await act.deadlines.cancel(DEADLINES.acknowledge, referral.id)
  await markWithdrawn(act, referral)
  await closeToRecipient(act, referral)
}

/** One object goes on under another consent, as long as that one lives. */
async function carryOn(act: Act, referral: Referral, consent: Consent): Promise<void> {
  await restOn(act, referral, consent.id)
  await openToRecipient(act, referral, consent)
}

/** After a withdrawal nothing more travels under that consent; what another consent covers goes on under it. */
async function stopReferrals(act: Act, consentId: string): Promise<void> {
  for (const referral of await listSentUnder(act.db, consentId)) {
    const { personId, toOrganisationId, object } = referral
    const other = await askReferralConsent(act, personId, toOrganisationId, object)
    if (other.kind === 'given') await carryOn(act, referral, other.consent)
    else await stop(act, referral)
  }
}

/** Keeps where the family stands beside the child's place in the risk group. */
export async function followConsent(act: Act, event: HistoryEvent): Promise<void> {
  if (event.personId === undefined || event.data?.['purpose'] !== PURPOSE) return

  await noteConsent(act, event.personId, await standingOf(act, event.personId), act.today)
  if (event.name === 'registry.consent-withdrawn') await stopReferrals(act, event.subject.id)
}

/** Notes the day on which the PMPC examined the child. */
export async function followExamination(act: Act, event: HistoryEvent): Promise<void> {
  if (event.personId === undefined) return
  const risk = await findRisk(act.db, event.personId)
  if (risk !== undefined) await noteStep(act, risk.id, 'examined_on')
}
