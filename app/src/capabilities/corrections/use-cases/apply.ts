import { ok, type Result } from '@tirek/kernel'
import { listHolders } from '#platform/access/party.ts'
import type { CorrectableField } from '#platform/corrections/contract.ts'
import type { Act } from '#platform/use-case/act.ts'
import type { Refusal } from '#platform/use-case/refusal.ts'
import { insertNotices } from '../store/notices.ts'

/** What is to be written, and whose. */
interface Applied {
  readonly id: string
  readonly region: string
  readonly personId: string
  readonly wanted: string | undefined
}

/** Tells every other organisation to which this part of the file is open; who they are may be closed to the actor. */
async function tellHolders(act: Act, field: CorrectableField, about: Applied): Promise<void> {
  const { id: requestId, region, personId } = about
  const { part } = field
  const holders = await act.asSystem(() => listHolders(act.db, { personId, part, on: act.today }))
  const others = holders.filter((one) => one !== act.actor.organisationId)
  await insertNotices(act, { region, personId, part, requestId }, others)
}

/** Writes a corrected value and tells the others who hold it. */
export async function applyCorrection(
  act: Act,
  field: CorrectableField,
  about: Applied,
): Promise<Result<void, Refusal>> {
  const { personId, wanted, id: requestId } = about
  const applied = await field.apply(act, { personId, wanted, requestId })
  if (!applied.ok) return applied
  await tellHolders(act, field, about)
  return ok(undefined)
}
