import { type LocalDate, ok, type Result } from '@tirek/kernel'
import { findOrganisation, type Organisation } from '#capabilities/network/index.ts'
import { addParties, addParty, endParty, type Party } from '#platform/access/party.ts'
import type { Act } from '#platform/use-case/act.ts'
import { type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { citeCategory } from '../domain/category.ts'
import { ACTS } from '../domain/citations.ts'
import { DEADLINES, MESSAGES } from '../domain/deadlines.ts'
import { rulesOf } from '../domain/edition.ts'
import { no } from '../domain/refusal.ts'
import type { Request } from '../domain/request.ts'
import type { Category } from '../domain/states.ts'
import { countFree, findLeftFor } from '../read/places.ts'
import { wantsOf } from '../read/wants.ts'
import {
  type Claim,
  claimNamedPlace,
  claimPlace,
  ensurePlaces,
  lockOrganisation,
  releasePlace,
  shareOrganisation,
} from '../store/places.ts'
import { type Kept, type Placed, reserveRequests } from '../store/requests.ts'
import { refused } from './answers.ts'
import { deadlineOf, eventOf, ownerRoleOf } from './events.ts'

/** A residential organisation that takes people of a category; its places are kept from the first time on. */
export async function openOrganisation(
  act: Act,
  organisationId: string,
  category: Category,
): Promise<Result<Organisation, Refusal>> {
  const organisation = await findOrganisation(act.db, organisationId)
  if (organisation === undefined || organisation.kind !== 'residential-organisation') {
    return refuse('platform.invalid-input', {
      status: 'invalid',
      fields: [{ path: 'organisationId', code: 'unknown-record' }],
    })
  }
  if (organisation.state !== 'existing' || !organisation.recipientCategories.includes(category)) {
    const facts = { category, categories: organisation.recipientCategories.map(String) }
    return refused(no('organisation-does-not-take', [citeCategory(category)], facts).error)
  }
  await ensurePlaces(act, {
    id: organisation.id,
    region: organisation.region,
    places: organisation.places ?? 0,
  })
  return ok(organisation)
}

/** Takes a place for someone who is not in the queue: only one that nobody in the queue waits for (REP-STD-25, 26). */
export async function takeFreePlace(
  act: Act,
  organisationId: string,
  request: Request,
  how: Exclude<Claim['how'], 'outside-queue'>,
  holderId: string = request.id,
): Promise<string | undefined> {
  const wants = await wantsOf(act, request)
  await shareOrganisation(act, organisationId)
  const { free, waiting } = await countFree(act.db, organisationId, wants)
  if (free === 0) return undefined
  if (waiting === 0) return claimPlace(act, organisationId, { requestId: holderId, wants, how })
  // Free places beside a queue: whether one is left is asked with the queue standing still.
  await lockOrganisation(act, organisationId)
  const left = await findLeftFor(act.db, organisationId, wants)
  if (left === undefined) return undefined
  const isMine = await claimNamedPlace(act, left, { requestId: holderId, how })
  return isMine ? left : undefined
}

/** A place kept for a request. */
export type KeptPlace = {
  readonly request: Placed
  readonly organisationId: string
  readonly placeId: string
}

type How = 'choice' | 'queue' | 'court-act'

export type Reservation = Omit<KeptPlace, 'request'> & { readonly how: How }

/** Keeps a place for a person: the fifteen working days of arrival begin, and the organisation learns who comes. */
export async function reservePlace(act: Act, request: Request, reservation: Reservation): Promise<string> {
  const { organisationId, placeId, how } = reservation
  const [due = act.today] = await reservePlaces(act, [{ request, organisationId, placeId }], how)
  return due
}

/** Keeps many places together; returns the last days of arrival in the same order. */
export async function reservePlaces(
  act: Act,
  places: readonly KeptPlace[],
  how: How,
): Promise<readonly LocalDate[]> {
  const dues = await act.deadlines.startAll(
    places.map(({ request }) => ({
      ...deadlineOf(request, DEADLINES.arrive, ownerRoleOf(request)),
      termId: 'placement.arrive',
      from: act.today,
      ...rulesOf(request.appliedOn),
    })),
  )
  const kept = places.map((place, index): Kept => ({ ...place, arriveBy: dues[index] ?? act.today }))
  const parties = kept.map(({ request, organisationId }) => organisationParty(act, request, organisationId))
  await Promise.all([reserveRequests(act, kept), addParties(act.db, parties)])
  await act.recordAll(
    kept.map(({ request, organisationId, arriveBy }) =>
      eventOf(request, 'place-reserved', [ACTS.placement, ACTS.startsReading], {
        organisationId,
        how,
        arriveBy,
      }),
    ),
  )
  return dues
}

/** The place is taken back and offered to the next at once; the person keeps the decision (REP-STD-24, DEC-27). */
export async function giveUpPlace(act: Act, request: Request): Promise<void> {
  if (request.placeId !== undefined) await releasePlace(act, request.placeId)
}

function organisationParty(act: Act, request: Placed, organisationId: string): Party {
  return {
    ...partyOf(request, organisationId),
    kind: 'organisation',
    classes: ['registry', 'placement'],
    since: act.today,
  }
}

/** The file is opened to the organisation where a place is kept or lived in. */
export function joinOrganisation(act: Act, request: Request, organisationId: string): Promise<void> {
  return addParty(act.db, organisationParty(act, request, organisationId))
}

/** The file is closed to an organisation that the person has turned away from. */
export async function leaveOrganisation(act: Act, request: Request, next: string | undefined): Promise<void> {
  const { organisationId } = request
  if (organisationId === undefined || organisationId === next) return
  await endParty(act.db, partyOf(request, organisationId), act.today)
}

/** Tells the worker that the queue of an organisation may move. */
export function askForOffers(act: Act, region: string, organisationId: string): Promise<void> {
  return act.send({ kind: MESSAGES.offerPlaces, region, payload: { organisationId } })
}

/** The organisation as a party to the file of the person of a request. */
export function partyOf(request: Pick<Request, 'region' | 'personId'>, organisationId: string) {
  return {
    region: request.region,
    personId: request.personId,
    partyId: organisationId,
    relation: 'placement',
  }
}
