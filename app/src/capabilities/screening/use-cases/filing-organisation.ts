import { ok, type Result } from '@tirek/kernel'
import { findOrganisation, mayScreen, type Organisation } from '#capabilities/network/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import { type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { ACTS } from '../domain/citations.ts'

/** The organisation of the actor, when it is one of the three kinds that may screen (LAW-5-2). */
export async function filingOrganisation(act: Act): Promise<Result<Organisation, Refusal>> {
  const { organisationId } = act.actor
  const found = organisationId === undefined ? undefined : await findOrganisation(act.db, organisationId)
  if (found !== undefined && mayScreen(found.kind)) return ok(found)
  return refuse('screening.wrong-organisation', { cite: [ACTS.procedure] })
}
