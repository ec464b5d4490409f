import { addDays } from '@tirek/kernel'
import type { DemoResidence } from '../../cases/residences.ts'
import { instantOn, type LoadContext, officeTime } from '../context.ts'
import type { KnownOrganisation } from '../organisations.ts'
import type { Places } from './placement-scene.ts'

const CATEGORIES = [1, 2, 3, 4, 5] as const

/** The register of places while the nation is being loaded. */
export interface OpenPlaces extends Places {
  /** Starts keeping the places of a region's residences. */
  readonly open: (context: LoadContext, region: string) => void
  /** Adds the free places of a region and tells the network how many each residence has. */
  readonly close: (context: LoadContext, residences: readonly DemoResidence[]) => readonly Capacity[]
  /** Writes where the numbering stands. */
  readonly save: (context: LoadContext) => void
}

/** How many places an organisation has in all. */
export interface Capacity {
  readonly organisationId: string
  readonly places: number
}

/** Places and numbers, counted in memory: one number for each residence and each series. */
export function openPlaces(): OpenPlaces {
  const taken = new Map<string, number>()
  const lastOf = new Map<string, string>()
  const serials = new Map<string, { region: string; year: number; kind: string; last: number }>()

  function next(organisationId: string): number {
    const number = (taken.get(organisationId) ?? 0) + 1
    taken.set(organisationId, number)
    return number
  }

  return {
    take(scene, state, since) {
      const id = scene.context.nextId()
      lastOf.set(scene.residence.id, id)
      addPlace(scene.context, scene.residence, {
        id,
        number: next(scene.residence.id),
        state,
        holder: scene.requestId,
        since,
      })
      return id
    },
    serial(region, kind, year) {
      const key = `${region} ${kind} ${year}`
      const entry = serials.get(key) ?? { region, year, kind, last: 0 }
      entry.last += 1
      serials.set(key, entry)
      return entry.last
    },
    open(context, region) {
      const ids = CATEGORIES.flatMap((category) =>
        (['full', 'open'] as const).map((slot) => context.organisations.residence(region, category, slot).id),
      )
      for (const id of new Set(ids)) context.bulk.add('placement_organisation', { id, region })
    },
    close: (context, residences) =>
      residences.map((residence) => {
        const closed = closeResidence(context, residence, taken, next)
        const placeId = lastOf.get(closed.organisationId)
        if (residence.slot === 'full' && placeId !== undefined)
          addFreed(context, closed.organisationId, placeId)
        return closed
      }),
    save(context) {
      for (const { region, year, kind, last } of serials.values())
        context.bulk.add('placement_serial', { region, year, kind, last })
    },
  }
}

/** A full residence has exactly the places it needs, or one that is being repaired; an open one has some to spare. */
function closeResidence(
  context: LoadContext,
  residence: DemoResidence,
  taken: ReadonlyMap<string, number>,
  next: (organisationId: string) => number,
): Capacity {
  const organisation = context.organisations.residence(residence.region, residence.category, residence.slot)
  const held = taken.get(organisation.id) ?? 0
  const places = residence.slot === 'full' ? Math.max(held, 1) : Math.max(residence.capacity, held)
  for (let free = held; free < places; free += 1) {
    const number = next(organisation.id)
    const isLast = free === places - 1
    const id = context.nextId()
    addPlace(context, organisation, {
      id,
      number,
      state: 'free',
      holder: undefined,
      since: undefined,
      isOut: isLast,
    })
    if (isLast) addOutage(context, organisation, id)
  }
  return { organisationId: organisation.id, places }
}

/** How many days ago places of a full residence came free: by it the time of waiting is told. */
const FREED_DAYS_AGO = [690, 600, 500, 410, 300, 210, 120, 40]

function addFreed(context: LoadContext, organisationId: string, placeId: string): void {
  for (const days of FREED_DAYS_AGO)
    context.bulk.add('placement_queue_event', {
      organisation_id: organisationId,
      at: instantOn(context, addDays(context.asOf, -days)),
      what: 'freed',
      place_id: placeId,
      how: 'vacated',
    })
}

/** Free places stood there before anything that the demo tells. */
const FREE_SINCE_DAYS = 700

/** One room is being repaired. */
function addOutage(context: LoadContext, organisation: KnownOrganisation, placeId: string): void {
  context.bulk.add('placement_outage', {
    id: context.nextId(),
    organisation_id: organisation.id,
    place_id: placeId,
    reason: 'Төбеден су ағып, бөлме жөнделіп жатыр',
    document: 'Акт № 3',
    from_on: addDays(context.asOf, -3),
    to_on: addDays(context.asOf, 11),
    ended_on: null,
    recorded_by: context.staff.of(organisation.id, 'io-registrar').name,
    recorded_at: instantOn(context, addDays(context.asOf, -3)),
  })
  context.bulk.add('placement_queue_event', {
    organisation_id: organisation.id,
    at: officeTime(context, addDays(context.asOf, -3), 0),
    what: 'out',
    place_id: placeId,
    how: null,
  })
}

interface NewPlace {
  readonly id: string
  readonly number: number
  readonly state: 'free' | 'reserved' | 'occupied'
  readonly holder: string | undefined
  readonly since: Date | undefined
  readonly isOut?: boolean
}

function addPlace(context: LoadContext, organisation: KnownOrganisation, place: NewPlace): void {
  context.bulk.add('placement_place', {
    id: place.id,
    organisation_id: organisation.id,
    number: place.number,
    extra: false,
    state: place.state,
    holder_id: place.holder ?? null,
    since: place.since ?? null,
    changed_at: place.since ?? officeTime(context, addDays(context.asOf, -FREE_SINCE_DAYS), 0),
    is_out: place.isOut ?? false,
    closed_at: null,
  })
}
