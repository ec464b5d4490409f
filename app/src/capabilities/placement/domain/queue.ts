/** One entry of an organisation's queue: when the person entered it, the server's own count for equal times, what it waits for. */
export type Ticket = {
  readonly id: string
  readonly enteredAt: Date
  readonly serial: number
  readonly kind: string
}

/** A free place with the kinds of waiting that it answers. */
export type FreePlace = { readonly id: string; readonly kinds: readonly string[] }

/**
 * The order of the queue (DEC-27; REP-STD-26): time of the person's own entry, then the server's count. Nothing
 * about the person is known here, so nothing about the person can change the order.
 */
export function compareTickets(a: Ticket, b: Ticket): number {
  return a.enteredAt.getTime() - b.enteredAt.getTime() || a.serial - b.serial
}

/** The 1-based position of a ticket among those waiting; undefined when it does not wait. */
export function positionOf(waiting: readonly Ticket[], id: string): number | undefined {
  const index = [...waiting].sort(compareTickets).findIndex((ticket) => ticket.id === id)
  return index < 0 ? undefined : index + 1
}

/** More fitting places than people who wait at all: one is left for a newcomer, whatever the others wait for. */
export function isPlaceLeft(fittingPlaces: number, waiting: number): boolean {
  return fittingPlaces > waiting
}

/** One place given to one person of the queue. */
export type Offer = { readonly placeId: string; readonly ticketId: string }

/** What allocation needs of an entry; the entries stand in the order of the queue. */
export type Waiting = Pick<Ticket, 'id' | 'kind'>

type Shelf = { readonly kinds: ReadonlySet<string>; readonly size: number; readonly places: string[] }

/** Free places of one kind together, the narrowest first: a place that few can take is not kept from them by others. */
function shelve(free: readonly FreePlace[]): readonly Shelf[] {
  const shelves = new Map<string, Shelf>()
  const shelfOf = new Map<readonly string[], Shelf>()
  for (const { id, kinds } of free) {
    const shelf = shelfOf.get(kinds) ?? findShelf(shelves, kinds)
    shelfOf.set(kinds, shelf)
    shelf.places.push(id)
  }
  return [...shelves.values()].sort((a, b) => a.size - b.size)
}

function findShelf(shelves: Map<string, Shelf>, kinds: readonly string[]): Shelf {
  const key = [...kinds].sort().join()
  const shelf = shelves.get(key) ?? { kinds: new Set(kinds), size: kinds.length, places: [] }
  shelves.set(key, shelf)
  return shelf
}

/**
 * Gives the free places to those who wait, in their order, each the narrowest that fits. Whom no free place fits goes on
 * waiting and keeps the position; the rest of the places stay free.
 */
export function allocateInOrder(
  free: readonly FreePlace[],
  waiting: readonly Waiting[],
): { readonly offers: readonly Offer[]; readonly left: readonly FreePlace[] } {
  const shelves = shelve(free)
  let rest = free.length
  const offers: Offer[] = []
  for (const { id, kind } of waiting) {
    if (rest === 0) break
    const placeId = shelves.find((one) => one.kinds.has(kind) && one.places.length > 0)?.places.shift()
    if (placeId === undefined) continue
    offers.push({ placeId, ticketId: id })
    rest -= 1
  }
  const given = new Set(offers.map((offer) => offer.placeId))
  return { offers, left: free.filter((place) => !given.has(place.id)) }
}

/** Gives the free places to the queue in its order. */
export function allocate(free: readonly FreePlace[], waiting: readonly Ticket[]): readonly Offer[] {
  return allocateInOrder(free, [...waiting].sort(compareTickets)).offers
}

/** A place that somebody who is not in the queue may take: one that nobody in the queue is waiting for. */
export function findPlaceLeft(
  free: readonly FreePlace[],
  waiting: readonly Waiting[],
  kind: string,
): FreePlace | undefined {
  return allocateInOrder(free, waiting)
    .left.filter((place) => place.kinds.includes(kind))
    .sort((a, b) => a.kinds.length - b.kinds.length)[0]
}
