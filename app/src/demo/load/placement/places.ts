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
  const heldIn = new Map<string, HeldPlace[]>()
  const serials = new Map<string, { region: string; year: number; kind: string; last: number }>()

  function next(organisationId: string): number {
    const number = (taken.get(organisationId) ?? 0) + 1
    taken.set(organisationId, number)
    return number
  }

  return {
    take(scene, state, since) {
      const id = scene.context.nextId()
      const held = heldIn.get(scene.residence.id) ?? []
      heldIn.set(scene.residence.id, [...held, { id, since }])
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
        const moves = residence.slot === 'full' ? FREED_DAYS_AGO : []
        addPast(context, closed.organisationId, heldIn.get(closed.organisationId) ?? [], moves)
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

/** A place that is kept or lived in, and since when. */
interface HeldPlace {
  readonly id: string
  readonly since: Date
}

/** How many days ago people moved out of a full residence: by it the time of waiting is told. */
const FREED_DAYS_AGO = [690, 600, 500, 410, 300, 210, 120, 40]

/** Places stood there, and were lived in, before anything that the demo tells. */
const OPENED_DAYS_AGO = 700

const DAY_MS = 86_400_000
/** A place stands empty for so long when somebody else moves in. */
const EMPTY_MS = DAY_MS

/** Who lived in the places before: each was left the day before its present holder, some of a full residence more often. */
function addPast(
  context: LoadContext,
  organisationId: string,
  held: readonly HeldPlace[],
  daysAgo: readonly number[],
): void {
  const [latest] = held.toSorted((a, b) => b.since.getTime() - a.since.getTime())
  for (const place of held) {
    addSettled(context, organisationId, place.id, openedAt(context))
    const before = place === latest ? movesBefore(context, place.since, daysAgo) : []
    for (const at of before) {
      addMoveOut(context, organisationId, place.id, at)
      addSettled(context, organisationId, place.id, at)
    }
    addMoveOut(context, organisationId, place.id, place.since)
  }
}

function movesBefore(context: LoadContext, since: Date, daysAgo: readonly number[]): readonly Date[] {
  return daysAgo
    .map((days) => instantOn(context, addDays(context.asOf, -days)))
    .filter((at) => at.getTime() + 2 * EMPTY_MS < since.getTime())
}

function openedAt(context: LoadContext): Date {
  return officeTime(context, addDays(context.asOf, -OPENED_DAYS_AGO), 0)
}

/** A place is left, and taken by the next at an instant. */
function addMoveOut(context: LoadContext, organisationId: string, placeId: string, taken: Date): void {
  const move = { organisation_id: organisationId, place_id: placeId }
  const left = new Date(taken.getTime() - EMPTY_MS)
  context.bulk.add('placement_queue_event', { ...move, at: left, what: 'freed', how: 'vacated' })
  context.bulk.add('placement_queue_event', { ...move, at: taken, what: 'taken', how: 'before' })
}

function addSettled(context: LoadContext, organisationId: string, placeId: string, at: Date): void {
  context.bulk.add('placement_settled', { organisation_id: organisationId, place_id: placeId, at })
}

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
    changed_at: openedAt(context),
    is_out: place.isOut ?? false,
    closed_at: null,
  })
}
