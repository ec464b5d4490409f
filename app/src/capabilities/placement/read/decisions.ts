import { findServing, type Organisation } from '#capabilities/network/index.ts'
import { findPerson } from '#capabilities/registry/index.ts'
import type { Tx } from '#platform/db/database.ts'
import type { PathDecision } from '#platform/path/contract.ts'
import { ACTS } from '../domain/citations.ts'
import type { Request } from '../domain/request.ts'
import { findDecision, findNotice } from './file.ts'
import { listRequestsOf } from './requests.ts'
import { findDischarge, findStay } from './stays.ts'

/** The employment department that serves the family of a request, by the address that it has given. */
export async function departmentOf(
  db: Tx,
  { region, personId, statement }: Pick<Request, 'region' | 'personId' | 'statement'>,
): Promise<Organisation | undefined> {
  const address = statement.address ?? (await findPerson(db, personId))?.address
  return findServing(db, { region, kind: 'employment-department', address })
}

/** The order by which a person was discharged last, under its own id; the organisation has given it. */
async function orderOf(db: Tx, personId: string): Promise<readonly PathDecision[]> {
  const found = await findDischarge(db, personId)
  if (found === undefined) return []
  const { id, orderNumber: number, dischargedOn: on, reason, stayId } = found
  const byId = (await findStay(db, stayId))?.organisationId
  const order = { stage: 'placement', isRefusal: false, isDischarge: true, cite: ACTS.discharge } as const
  return [{ id, number, on, reason, byId, ...order }]
}

/**
 * Decisions on a person's requests, under the ids of the requests (the local executive body of the region has decided), and the
 * order of a discharge.
 */
export async function listDecisionsOf(db: Tx, personId: string): Promise<readonly PathDecision[]> {
  const decisions: PathDecision[] = []
  // One after another: a transaction is one connection.
  for (const { id, region } of await listRequestsOf(db, personId)) {
    const decision = await findDecision(db, id)
    if (decision === undefined) continue
    const { number, decidedOn: on, provides, reason } = decision
    const knownOn = (await findNotice(db, id))?.receivedOn
    const byId = (await findServing(db, { region, kind: 'local-executive-body', address: undefined }))?.id
    decisions.push({ id, stage: 'placement', number, on, knownOn, isRefusal: !provides, reason, byId })
  }
  return [...decisions, ...(await orderOf(db, personId))]
}
