import type { LocalDate } from '@tirek/kernel'
import { atPmpc, type NextStep, nextStep } from '../domain/next-step.ts'
import { isUnderWay } from '../domain/referral.ts'
import { isInRiskGroup, type Risk } from '../domain/risk.ts'
import { listDeliveries } from './information.ts'
import { listKnownProgress, type Reader } from './known-progress.ts'
import { listReferrals } from './referrals.ts'
import { listFollowedRisks } from './risks.ts'

/** One child of the follow-up list, without the name. */
export interface FollowedCase {
  readonly risk: Risk
  readonly isInRiskGroup: boolean
  readonly isInformed: boolean
  readonly sentOn: LocalDate | undefined
  readonly next: NextStep
}

/**
 * Children with a sign of risk whose files are open to an organisation; a refusal of consent does not take a child off
 * (LAW-8-6).
 */
export async function listFollowed(
  reader: Reader,
  organisationId: string,
  today: LocalDate,
): Promise<readonly FollowedCase[]> {
  const { db } = reader
  const risks = await listFollowedRisks(db, organisationId)
  const ids = risks.map((risk) => risk.personId)
  const referrals = await listReferrals(db, ids)
  const progress = await listKnownProgress(reader, ids, referrals)
  const informed = new Set((await listDeliveries(db, ids)).map((delivery) => delivery.personId))

  return risks.map((risk) => {
    const sent = referrals.filter((one) => one.riskId === risk.id)
    const isInformed = informed.has(risk.personId)
    return {
      risk,
      isInRiskGroup: isInRiskGroup(risk, today),
      isInformed,
      sentOn: sent.find(isUnderWay)?.sentOn,
      next: nextStep(
        {
          risk,
          referrals: sent,
          isInformed,
          atPmpc: atPmpc(progress.get(risk.personId), risk.enteredOn),
        },
        today,
      ),
    }
  })
}
