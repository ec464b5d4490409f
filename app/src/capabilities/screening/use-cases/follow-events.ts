import { askAgain } from '#capabilities/registry/index.ts'
import type { Act, HistoryEvent } from '#platform/use-case/act.ts'
import { DEADLINES, isUnderWay, type Referral } from '../domain/referral.ts'
import { listReferrals } from '../read/referrals.ts'
import { findRisk } from '../read/risks.ts'
import { insertNotice, markWithdrawn, restOn } from '../store/referrals.ts'
import { noteStep } from '../store/risks.ts'
import { noteStanding, passedOf } from './referral-consent.ts'

/** One object goes on under the consent that stands, or no longer travels: the PMPC is told without the child named. */
async function askReferralAgain(act: Act, referral: Referral): Promise<void> {
  const { id, region, personId, object, toOrganisationId: recipientId } = referral
  const about = { region, personId, subject: { kind: 'referral', id } }
  await askAgain(act, passedOf(referral), {
    carryOn: async ({ consent, cite }) => {
      await restOn(act, referral, consent.id)
      const data = { object, recipientId, earlierConsentId: referral.consentId, consentId: consent.id }
      await act.record({ name: 'screening.referral-carried-on', ...about, data, cite })
    },
    stop: async ({ kind, cite }) => {
      await act.deadlines.cancel(DEADLINES.acknowledge, id)
      await markWithdrawn(act, referral)
      await insertNotice(act, referral)
      const data = { object, recipientId, consentId: referral.consentId, why: kind }
      await act.record({ name: 'screening.referral-withdrawn', ...about, data, cite })
    },
  })
}

/** Reaction to whatever may change how consent stands: what is under way is asked again (LAW-8-6, DEC-6). */
export async function followConsent(act: Act, { personId }: HistoryEvent): Promise<void> {
  if (personId === undefined) return
  await noteStanding(act, personId)
  for (const referral of await listReferrals(act.db, [personId]))
    if (isUnderWay(referral)) await askReferralAgain(act, referral)
}

/** Notes the day on which the PMPC examined the child. */
export async function followExamination(act: Act, event: HistoryEvent): Promise<void> {
  if (event.personId === undefined) return
  const risk = await findRisk(act.db, event.personId)
  if (risk !== undefined) await noteStep(act, risk.id, 'examined_on')
}
