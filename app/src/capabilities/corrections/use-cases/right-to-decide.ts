import type { Iin, Result } from '@tirek/kernel'
import { findPerson } from '#capabilities/registry/index.ts'
import { isSameHolder, postsOf } from '#platform/access/holder.ts'
import { isFamily } from '#platform/access/roles.ts'
import type { CorrectableField } from '#platform/corrections/contract.ts'
import type { Act } from '#platform/use-case/act.ts'
import { type CorrectionRequest, type DecisionRefusal, mayDecide } from '../domain/request.ts'

/** Whether a member of staff is the private person who asked; whose number that is stays with the system. */
async function isThatPerson(act: Act, personId: string): Promise<boolean> {
  const iin: Iin | undefined = await act.asSystem(async () => (await findPerson(act.db, personId))?.iin)
  if (iin === undefined) return false
  return (await postsOf(act, iin)).some((post) => post.accountId === act.actor.accountId)
}

async function isRequester(act: Act, request: CorrectionRequest): Promise<boolean> {
  const { accountId, personId } = act.actor
  const asker = request.requesterPersonId
  if (asker === undefined) return isSameHolder(act, accountId, request.requestedBy)
  return asker === personId || (await isThatPerson(act, asker))
}

/** Whether the actor may decide on a request: never on an own one, under whatever post it was made. */
export async function rightToDecide(
  act: Act,
  request: CorrectionRequest,
  field: CorrectableField,
): Promise<Result<void, DecisionRefusal>> {
  const decider = {
    isFamily: isFamily(act.actor),
    isRequester: await isRequester(act, request),
    hasOrganisation: act.actor.organisationId !== undefined,
  }
  return mayDecide(decider, field.decider)
}
