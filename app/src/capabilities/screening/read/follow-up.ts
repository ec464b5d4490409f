import type { LocalDate } from '@tirek/kernel'
import { fullName, listPeople, type Person } from '#capabilities/registry/index.ts'
import type { Tx } from '#platform/db/database.ts'
import { type NextStep, nextStep } from '../domain/next-step.ts'
import { isUnderWay } from '../domain/referral.ts'
import { isInRiskGroup, type Risk } from '../domain/risk.ts'
import { listDeliveries } from './information.ts'
import { listReferrals } from './referrals.ts'
import { listFollowedRisks } from './risks.ts'

/** One child of the follow-up list. */
export interface FollowedChild {
  readonly childId: string
  readonly fullName: string
  readonly birthDate: LocalDate
  readonly risk: Risk
  readonly isInRiskGroup: boolean
  readonly isInformed: boolean
  readonly sentOn: LocalDate | undefined
  readonly next: NextStep
}

const nameOf = (person: Pick<Person, 'familyName' | 'givenName' | 'patronymic'> | undefined) =>
  person === undefined ? '' : fullName(person)

/** Children with a sign of risk whom the actor follows; a refusal of consent does not take a child off (LAW-8-6). */
export async function listFollowed(db: Tx, today: LocalDate): Promise<readonly FollowedChild[]> {
  const risks = await listFollowedRisks(db)
  const ids = risks.map((risk) => risk.personId)
  const people = await listPeople(db, ids)
  const referrals = await listReferrals(db, ids)
  const deliveries = await listDeliveries(db, ids)

  const names = new Map(people.map((person) => [person.id, person]))
  const informed = new Set(deliveries.map((delivery) => delivery.personId))
  return risks.map((risk) => {
    const sent = referrals.filter((one) => one.riskId === risk.id)
    const isInformed = informed.has(risk.personId)
    return {
      childId: risk.personId,
      fullName: nameOf(names.get(risk.personId)),
      birthDate: risk.birthDate,
      risk,
      isInRiskGroup: isInRiskGroup(risk, today),
      isInformed,
      sentOn: sent.find(isUnderWay)?.sentOn,
      next: nextStep({ risk, referrals: sent, isInformed }, today),
    }
  })
}
