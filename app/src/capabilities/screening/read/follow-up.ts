import type { LocalDate } from '@tirek/kernel'
import { atPmpc, type NextStep, nextStep, stepOfRisk } from '../domain/next-step.ts'
import { isInRiskGroup } from '../domain/risk.ts'
import { listInformed } from './information.ts'
import { listKnownProgress, type Reader } from './known-progress.ts'
import { type LiveReferral, listLiveReferrals } from './referrals.ts'
import { type FollowedRisk, listFollowedRisks } from './risks.ts'

/** One child of the follow-up list, without the name. */
export interface FollowedCase {
  readonly risk: FollowedRisk
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
  return describeFollowed(reader, await listFollowedRisks(reader.db, organisationId), today)
}

/** How many of them stand before each step; what the risk tells by itself is asked nowhere else. */
export async function countFollowed(
  reader: Reader,
  { organisationId, today }: { readonly organisationId: string; readonly today: LocalDate },
  wanted: readonly NextStep[],
): Promise<ReadonlyMap<NextStep, number>> {
  const risks = await listFollowedRisks(reader.db, organisationId)
  const steps = risks.map((risk) => stepOfRisk(risk, today))
  const open = risks.filter((_, at) => steps[at] === undefined)
  const isAsked = wanted.some((step) => step !== 'resolve' && step !== 'none')
  const described = isAsked ? await describeFollowed(reader, open, today) : []
  const counts = new Map<NextStep, number>()
  for (const step of [...steps, ...described.map(({ next }) => next)])
    if (step !== undefined) counts.set(step, (counts.get(step) ?? 0) + 1)
  return counts
}

async function describeFollowed(
  reader: Reader,
  risks: readonly FollowedRisk[],
  today: LocalDate,
): Promise<readonly FollowedCase[]> {
  const { db, asSystem } = reader
  const ids = risks.map((risk) => risk.personId)
  // The risks are those that the reader may see; of what follows from each only the next step is told.
  const [live, informed] = await asSystem(
    async () => [await listLiveReferrals(db, risks), await listInformed(db, ids)] as const,
  )
  const progress = await listKnownProgress(reader, ids, live)
  const sentOf = new Map<string, LiveReferral[]>()
  for (const one of live) sentOf.set(one.riskId, [...(sentOf.get(one.riskId) ?? []), one])

  return risks.map((risk) => {
    const sent = sentOf.get(risk.id) ?? []
    const isInformed = informed.has(risk.personId)
    return {
      risk,
      isInRiskGroup: isInRiskGroup(risk, today),
      isInformed,
      sentOn: sent[0]?.sentOn,
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
