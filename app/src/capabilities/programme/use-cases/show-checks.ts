import { listOrganisationsById } from '#capabilities/network/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import {
  type InfrastructureCheck,
  type NetworkChange,
  nearestOf,
  networkChanges,
} from '../domain/infrastructure.ts'
import type { Programme } from '../domain/programme.ts'
import { findCandidates, type NetworkQuestion } from './check-network.ts'
import { NEEDED_CAPABILITIES } from './inputs.ts'

/** Asks the register the same question today. */
async function changesOf(
  act: Act,
  region: string,
  check: InfrastructureCheck,
): Promise<readonly NetworkChange[]> {
  const capability = NEEDED_CAPABILITIES.find((one) => one === check.capability)
  const question: NetworkQuestion = {
    region,
    kind: check.kind,
    settlementId: check.fromSettlementId,
    capability,
  }
  const candidates = await findCandidates(act, question)
  const foundId = check.nearest?.organisationId
  const [found] = await listOrganisationsById(act.db, foundId === undefined ? [] : [foundId])
  const answer = nearestOf(candidates, { settlementId: check.fromSettlementId })
  const isFoundOneWorking = found?.state === 'existing'
  return networkChanges(check, { ...answer, inRegion: candidates.length, isFoundOneWorking })
}

/** The checks as they were on their day, each with what is different today; a closed programme is not asked about. */
export async function showChecks(act: Act, { content, region, state }: Programme) {
  const shown = content.infrastructure.checks.map(async (check) => ({
    ...check,
    nearestName: check.nearest?.name ?? null,
    capability: check.capability ?? null,
    crowKm: check.crowKm ?? null,
    freePlaces: check.freePlaces ?? null,
    distanceKm: check.distanceKm ?? null,
    note: check.note ?? null,
    changes: state === 'closed' ? [] : [...(await changesOf(act, region, check))],
  }))
  return Promise.all(shown)
}
