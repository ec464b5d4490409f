import { isBefore, ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import { findOrganisation, type Organisation } from '#capabilities/network/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import { dateField, idField, lineField, textField } from '#platform/use-case/fields.ts'
import { notFound, type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { no } from '../domain/refusal.ts'
import type { Category } from '../domain/states.ts'
import { kindOf, kindsOf, type PlaceType, ROOMS, STAYS } from '../domain/wants.ts'
import { type HousePlace, listHousePlaces } from '../read/house-places.ts'
import { readRequestWants } from '../read/wants.ts'
import { bringPlacesBack, describePlace, endOutage, insertOutage } from '../store/outages.ts'
import { ensurePlaces, lockOrganisation } from '../store/places.ts'
import { refused } from './answers.ts'
import { askForOffers } from './reserve.ts'

const placeNumber = z.coerce.number().int().min(1).max(100_000)

type OwnHouse = { readonly organisation: Organisation; readonly places: readonly HousePlace[] }

/** The registrar's own organisation with its places, standing still until the end of the transaction. */
async function openHouse(act: Act): Promise<Result<OwnHouse, Refusal>> {
  const { organisationId } = act.actor
  const organisation =
    organisationId === undefined ? undefined : await findOrganisation(act.db, organisationId)
  if (organisation === undefined) return notFound('organisation')
  const { id, region, places = 0 } = organisation
  await ensurePlaces(act, { id, region, places })
  await lockOrganisation(act, id)
  return ok({ organisation, places: await listHousePlaces(act.db, id, act.today) })
}

/** A place where somebody lives, or that is kept for somebody, is theirs (DEC-86). */
function heldBySomebody({ number, state }: HousePlace) {
  return refused(no('place-held', [ACTS.placement, ACTS.placesReading], { place: number, state }).error)
}

function unknownPlace(number: number) {
  return refused(no('place-unknown', [ACTS.scope], { place: number }).error)
}

function recordPlace(
  act: Act,
  organisation: Organisation,
  name: string,
  data: Readonly<Record<string, unknown>>,
) {
  return act.record({
    name: `placement.${name}`,
    region: organisation.region,
    subject: { kind: 'organisation', id: organisation.id },
    data,
    cite: [ACTS.placesReading],
  })
}

/** Takes a free place out of service for some days, with the reason; it is offered to nobody until they are over. */
export const takeOutOfService = command({
  name: 'placement.take-out-of-service',
  title: { kk: 'Орынды қызметтен шығару', ru: 'Вывести место из работы', en: 'Take a place out of service' },
  basis: [ACTS.scope, ACTS.placesReading],
  input: z.object({
    place: placeNumber,
    fromOn: dateField,
    toOn: dateField,
    reason: textField,
    document: lineField,
  }),
  output: z.object({ outageId: z.uuid(), place: z.number() }),
  run: async (act, { place: number, fromOn, toOn, reason, document }) => {
    if (isBefore(toOn, fromOn)) return invalid('toOn', 'last-before-first')
    if (isBefore(fromOn, act.today)) return invalid('fromOn', 'past-date')
    const house = await openHouse(act)
    if (!house.ok) return house
    const { organisation, places } = house.value
    const place = places.find((one) => one.number === number)
    if (place === undefined) return unknownPlace(number)
    if (place.state !== 'free') return heldBySomebody(place)
    const days = { from: fromOn, to: toOn }
    const outageId = await insertOutage(act, {
      organisationId: organisation.id,
      placeId: place.id,
      reason,
      document,
      ...days,
    })
    await recordPlace(act, organisation, 'place-out', { place: number, reason, document, ...days })
    await askForOffers(act, organisation.region, organisation.id)
    return ok({ outageId, place: number })
  },
})

/** The place is fit to be lived in before the last day that was given. */
export const returnToService = command({
  name: 'placement.return-to-service',
  title: { kk: 'Орынды қайта іске қосу', ru: 'Вернуть место в работу', en: 'Return a place to service' },
  basis: [ACTS.scope, ACTS.placesReading],
  input: z.object({ outageId: idField }),
  output: z.object({ place: z.number() }),
  run: async (act, { outageId }) => {
    const house = await openHouse(act)
    if (!house.ok) return house
    const { organisation, places } = house.value
    const place = places.find((one) => one.outages.some((outage) => outage.id === outageId))
    if (place === undefined) return notFound('outage')
    await endOutage(act, outageId)
    await bringPlacesBack(act)
    await recordPlace(act, organisation, 'place-back', { place: place.number })
    await askForOffers(act, organisation.region, organisation.id)
    return ok({ place: place.number })
  },
})

function invalid(path: string, code: string) {
  return refuse('platform.invalid-input', { status: 'invalid', fields: [{ path, code }] })
}

/** Whether the one who holds a place may go on living there when it is described anew. */
async function holderFits(act: Act, place: HousePlace, type: PlaceType): Promise<boolean> {
  if (place.holderId === undefined) return true
  return kindsOf(type).includes(kindOf(await readRequestWants(act, place.holderId)))
}

/** Says whom places take: the profile, the room, for good or for a time. Whoever lives there must fit. */
export const describePlaces = command({
  name: 'placement.describe-places',
  title: { kk: 'Орындардың түрін белгілеу', ru: 'Описать места', en: 'Describe places' },
  basis: [ACTS.scope, ACTS.placesReading],
  input: z.object({
    firstPlace: placeNumber,
    lastPlace: placeNumber,
    profile: z.coerce.number().int().min(1).max(5).optional(),
    room: z.enum(ROOMS),
    stay: z.enum(STAYS),
    document: lineField,
  }),
  output: z.object({ places: z.number() }),
  run: async (act, { firstPlace, lastPlace, profile, room, stay, document }) => {
    if (lastPlace < firstPlace) return invalid('lastPlace', 'last-before-first')
    const house = await openHouse(act)
    if (!house.ok) return house
    const { organisation, places } = house.value
    const meant = places.filter(({ number }) => number >= firstPlace && number <= lastPlace)
    if (meant.length === 0) return unknownPlace(firstPlace)
    const category = profile as Category | undefined
    if (category !== undefined && !organisation.recipientCategories.includes(category))
      return invalid('profile', 'not-taken-here')
    const type = { profile: category, room, stay }
    for (const place of meant) if (!(await holderFits(act, place, type))) return heldBySomebody(place)
    for (const place of meant) await describePlace(act, place.id, type)
    await recordPlace(act, organisation, 'places-described', {
      firstPlace,
      lastPlace,
      profile,
      room,
      stay,
      document,
    })
    await askForOffers(act, organisation.region, organisation.id)
    return ok({ places: meant.length })
  },
})
