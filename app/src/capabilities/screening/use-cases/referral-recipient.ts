import { ok, type Result } from '@tirek/kernel'
import { findOrganisation, listOrganisations, type Organisation } from '#capabilities/network/index.ts'
import { listConsents } from '#capabilities/registry/index.ts'
import type { Tx } from '#platform/db/database.ts'
import type { Act } from '#platform/use-case/act.ts'
import { type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { ACTS } from '../domain/citations.ts'

/** The PMPC that the last consent names; otherwise the first PMPC of the child's region. */
export async function defaultRecipient(
  db: Tx,
  childId: string,
  region: string,
): Promise<Organisation | undefined> {
  const named = (await listConsents(db, childId)).find(
    (one) =>
      one.purpose === 'referral-to-pmpc' && one.recipientId !== undefined && one.withdrawnOn === undefined,
  )?.recipientId
  const chosen = named === undefined ? undefined : await findOrganisation(db, named)
  if (chosen?.kind === 'pmpc') return chosen

  const { organisations } = await listOrganisations(
    db,
    { region, kinds: ['pmpc'], state: 'existing' },
    { page: 1, size: 1 },
  )
  return organisations[0]
}

/** The PMPC to send to: the given one, which must be a working PMPC, or the default. */
export async function findRecipient(
  act: Act,
  child: { readonly id: string; readonly region: string },
  givenId: string | undefined,
): Promise<Result<Organisation, Refusal>> {
  if (givenId === undefined) {
    const found = await defaultRecipient(act.db, child.id, child.region)
    return found === undefined ? refuse('screening.no-pmpc', { status: 'state' }) : ok(found)
  }
  const given = await findOrganisation(act.db, givenId)
  if (given?.kind === 'pmpc' && given.state === 'existing') return ok(given)
  return refuse('screening.recipient-not-pmpc', {
    status: 'invalid',
    cite: [ACTS.consent],
    fields: [{ path: 'recipientId', code: 'not-pmpc' }],
  })
}
