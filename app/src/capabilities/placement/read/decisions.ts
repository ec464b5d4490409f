import { listOrganisations, type Organisation, type OrganisationKind } from '#capabilities/network/index.ts'
import type { Tx } from '#platform/db/database.ts'
import type { PathDecision } from '#platform/path/contract.ts'
import { findDecision, findNotice } from './file.ts'
import { listRequestsOf } from './requests.ts'

async function firstOf(db: Tx, region: string, kind: OrganisationKind): Promise<Organisation | undefined> {
  const wanted = { region, kinds: [kind], state: 'existing' } as const
  return (await listOrganisations(db, wanted, { page: 1, size: 1 })).organisations[0]
}

/** The employment department of a region. */
export function departmentOf(db: Tx, region: string): Promise<Organisation | undefined> {
  return firstOf(db, region, 'employment-department')
}

/** Decisions on a person's requests, under the ids of the requests; the local executive body of the region has decided. */
export async function listDecisionsOf(db: Tx, personId: string): Promise<readonly PathDecision[]> {
  const decisions: PathDecision[] = []
  // One after another: a transaction is one connection.
  for (const { id, region } of await listRequestsOf(db, personId)) {
    const decision = await findDecision(db, id)
    if (decision === undefined) continue
    const { number, decidedOn: on, provides } = decision
    const knownOn = (await findNotice(db, id))?.receivedOn
    const byId = (await firstOf(db, region, 'local-executive-body'))?.id
    decisions.push({ id, stage: 'placement', number, on, knownOn, isRefusal: !provides, byId })
  }
  return decisions
}
