import { isBefore, type LocalDate } from '@tirek/kernel'
import { listVoices } from '#capabilities/registry/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import type { Direction } from '../domain/direction.ts'
import { findHead } from '../read/programmes.ts'
import { listDecisions } from '../read/voices.ts'

/** The first day on which the family agreed to the edition in force. */
async function agreedOn(act: Act, programmeId: string): Promise<LocalDate | undefined> {
  const programme = await findHead(act.db, programmeId)
  const decisions = await listDecisions(act.db, programmeId)
  return decisions.find((one) => one.revision === programme?.approvedRevision && one.decision === 'agree')
    ?.decidedOn
}

/** True when a representative has consented to this recipient since the family agreed to the changed programme. */
export async function hasFreshConsent(
  act: Act,
  { personId, programmeId, organisationId }: Direction,
): Promise<boolean> {
  const since = programmeId === undefined ? undefined : await agreedOn(act, programmeId)
  if (since === undefined) return true
  const { consents } = await listVoices(act.db, personId)
  return consents.some(
    (one) =>
      one.purpose === 'direction' &&
      one.recipientId === organisationId &&
      one.decision === 'given' &&
      one.withdrawnOn === undefined &&
      !isBefore(one.decidedOn, since),
  )
}
