import { ok, type Result } from '@tirek/kernel'
import {
  findOrganisation,
  isOrganisationKind,
  kilometresBetween,
  listOrganisations,
  type Organisation,
} from '#capabilities/network/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import { type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { ACTS } from '../domain/acts.ts'
import {
  byDistance,
  type Candidate,
  type Infrastructure,
  type InfrastructureCheck,
  nearestOf,
  withCheck,
} from '../domain/infrastructure.ts'
import type { CheckInput, InfrastructureInput, NeededCapability } from './inputs.ts'

/** What is looked for, and from where. */
export type NetworkQuestion = {
  readonly region: string
  readonly kind: string
  readonly settlementId?: string | undefined
  readonly capability?: NeededCapability | undefined
}

function candidateOf(organisation: Organisation, from: string | undefined): Candidate {
  const { id, name, settlementId, region, places, placesTaken } = organisation
  const isCounted = places !== undefined && placesTaken !== undefined
  return {
    ...{ organisationId: id, name, settlementId, region },
    crowKm: from === undefined ? undefined : kilometresBetween(from, settlementId),
    freePlaces: isCounted ? Math.max(0, places - placesTaken) : undefined,
  }
}

/** Organisations of a kind that work in a region today and can do what is needed, the closest first. */
export async function findCandidates(
  act: Act,
  { region, kind, settlementId, capability }: NetworkQuestion,
): Promise<readonly Candidate[]> {
  if (!isOrganisationKind(kind)) return []
  const wanted = { region, kinds: [kind], state: 'existing', capability } as const
  const { organisations } = await listOrganisations(act.db, wanted)
  return byDistance(organisations.map((one) => candidateOf(one, settlementId)))
}

/** The organisation that the coordinator chose: it works and is of the needed kind, in whichever region. */
async function chosenCandidate(
  act: Act,
  input: CheckInput,
  path: string,
): Promise<Result<Candidate | undefined, Refusal>> {
  if (input.organisationId === undefined) return ok(undefined)
  const found = await findOrganisation(act.db, input.organisationId)
  if (found === undefined || found.state !== 'existing' || found.kind !== input.kind)
    return refuse('programme.organisation-unfit', {
      status: 'invalid',
      cite: [ACTS.programme],
      fields: [{ path: `${path}.organisationId`, code: 'organisation-unfit' }],
    })
  return ok(candidateOf(found, input.settlementId))
}

async function checkOne(
  act: Act,
  region: string,
  input: CheckInput,
  path: string,
): Promise<Result<InfrastructureCheck, Refusal>> {
  const { kind, settlementId, capability } = input
  const candidates = await findCandidates(act, { region, kind, settlementId, capability })
  const chosen = await chosenCandidate(act, input, path)
  if (!chosen.ok) return chosen
  const all = chosen.value === undefined ? candidates : [chosen.value, ...candidates]
  const { reach, nearest } = nearestOf(all, {
    settlementId: input.settlementId,
    chosenId: input.organisationId,
  })
  if (reach === 'none' && input.way === 'attend')
    return refuse('programme.nothing-to-attend', {
      cite: [ACTS.programme],
      facts: { kind: input.kind },
      fields: [{ path: `${path}.way`, code: 'nothing-to-attend' }],
    })

  return ok({
    kind: input.kind,
    checkedOn: act.today,
    checkedBy: act.actor.name,
    reach,
    inRegion: candidates.length,
    nearest: nearest && {
      organisationId: nearest.organisationId,
      name: nearest.name,
      settlementId: nearest.settlementId,
    },
    ...{ fromSettlementId: settlementId, capability },
    ...{ crowKm: nearest?.crowKm, freePlaces: nearest?.freePlaces },
    distanceKm: input.distanceKm,
    way: input.way,
    note: input.note,
  })
}

/** Checks (g) against the live register and writes down what was found that day (LAW-1-34). */
export async function checkInfrastructure(
  act: Act,
  region: string,
  known: Infrastructure,
  input: InfrastructureInput,
): Promise<Result<Infrastructure, Refusal>> {
  let infrastructure = known
  for (const [index, one] of (input.checks ?? []).entries()) {
    const checked = await checkOne(act, region, one, `infrastructure.checks.${index}`)
    if (!checked.ok) return checked
    infrastructure = withCheck(infrastructure, checked.value)
  }
  if (input.notEstablished === undefined) return ok(infrastructure)
  return ok({ ...infrastructure, notEstablished: input.notEstablished })
}
