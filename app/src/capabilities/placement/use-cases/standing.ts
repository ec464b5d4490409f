import { ok, type Result } from '@tirek/kernel'
import type { StandardStepId } from '@tirek/law'
import {
  findPerson,
  listRepresentations,
  listRepresentativeNames,
  type Person,
} from '#capabilities/registry/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import { notFound, type Refusal, stale } from '#platform/use-case/refusal.ts'
import {
  type ApplicantFacts,
  type ApplicantKind,
  type Capacity,
  mayActForPerson,
  type Representative,
} from '../domain/applicant.ts'
import { move, waitsForText } from '../domain/move.ts'
import type { Request } from '../domain/request.ts'
import { PLACEMENT_ROLES, type PlacementRole } from '../domain/states.ts'
import type { Event, Transition } from '../domain/transitions/transition.ts'
import { type LookUp, listLookUps } from '../read/file.ts'
import { lockRequest } from '../store/requests.ts'
import { refused } from './answers.ts'
import { stepsOpenNow } from './steps.ts'

/** The role of the actor as this capability knows it; others have no permission row and never come here. */
export function roleOf({ actor }: Pick<Act, 'actor'>): PlacementRole {
  return PLACEMENT_ROLES.find((role) => role === actor.role) ?? 'recipient'
}

/** Loads a request for a change; a newer version than the caller saw is refused. */
export async function openRequest(
  act: Act,
  input: { readonly requestId: string; readonly version?: number | undefined },
): Promise<Result<Request, Refusal>> {
  const request = await lockRequest(act, input.requestId)
  if (request === undefined) return notFound('request')
  if (act.actor.role === 'io-registrar' && request.organisationId !== act.actor.organisationId) {
    return notFound('request')
  }
  return input.version !== undefined && input.version !== request.version ? stale() : ok(request)
}

/**
 * Loads a request and asks the state table whether the actor may do the event to it. `also` names steps that are open for
 * this one although their text is awaited.
 */
export async function openFor(
  act: Act,
  event: Event,
  input: { readonly requestId: string; readonly version?: number | undefined },
  also: readonly StandardStepId[] = [],
): Promise<Result<{ readonly request: Request; readonly edge: Transition }, Refusal>> {
  const request = await openRequest(act, input)
  if (!request.ok) return request
  const open = waitsForText(event) ? new Set([...(await stepsOpenNow(act)), ...also]) : undefined
  const edge = move(request.value.state, event, roleOf(act), open)
  return edge.ok ? ok({ request: request.value, edge: edge.value }) : refused(edge.error)
}

/** The person of a request, as the registry knows them. */
export async function getPerson(act: Act, personId: string): Promise<Result<Person, Refusal>> {
  const person = await findPerson(act.db, personId)
  return person === undefined ? notFound('person') : ok(person)
}

/** Capable until the court's look-up says otherwise; unknown while it has no answer. */
export function capacityOf(lookUps: readonly LookUp[]): Capacity {
  const court = lookUps.find((one) => one.kind === 'court')
  if (court === undefined || court.state === 'waiting') return 'unknown'
  return court.answer?.['incapable'] === true ? 'incapable' : 'capable'
}

/** Everything that decides who may act for a person. */
export async function getApplicantFacts(
  act: Act,
  person: Person,
  requestId?: string,
): Promise<Omit<ApplicantFacts, 'applicantId'>> {
  const rights = await listRepresentations(act.db, person.id)
  const names = await listRepresentativeNames(act, person.id)
  const representatives = rights.map(
    (right): Representative => ({
      personId: right.representativeId,
      name: names.get(right.representativeId) ?? '',
      basis: right.basis,
      period:
        right.validTo === undefined
          ? { from: right.validFrom }
          : { from: right.validFrom, to: right.validTo },
    }),
  )
  const lookUps = requestId === undefined ? [] : await listLookUps(act.db, requestId)
  return { personId: person.id, birthDate: person.birthDate, capacity: capacityOf(lookUps), representatives }
}

/** Whose own act it is: refused for everyone but the capable adult or a standing representative (REP-STD-19, 25). */
export async function actsForPerson(
  act: Act,
  request: Request,
): Promise<Result<{ readonly kind: ApplicantKind; readonly signedBy: string }, Refusal>> {
  const person = await getPerson(act, request.personId)
  if (!person.ok) return person
  const facts = await getApplicantFacts(act, person.value, request.id)
  const allowed = mayActForPerson({ ...facts, actorPersonId: act.actor.personId }, act.today)
  if (!allowed.ok) return refused(allowed.error)
  return ok({ kind: allowed.value, signedBy: act.actor.personId ?? '' })
}
