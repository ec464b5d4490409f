import { allocateInOrder, type FreePlace } from '../queue.ts'
import { apply, enteredAt, freePlaces, type Given, type House } from './house.ts'
import type { QueueLine } from './line.ts'
import { type OwnStory, startStory } from './own-story.ts'

/** What cannot be at a line: a place that is not free, an entry that does not wait, an entry before its time. */
export type Impossible = {
  readonly no: number
  readonly why: 'place-unknown' | 'place-held' | 'ticket-unknown' | 'ticket-again' | 'order'
}

/** The whole queue replayed. */
export type Replayed = {
  readonly given: readonly Given[]
  readonly impossible: readonly Impossible[]
  readonly own: OwnStory | undefined
  readonly house: House
}

/** The first of the queue whom a place fits. */
function dueFor(house: House, place: string): string | null {
  const kinds = house.places.get(place)?.kinds ?? []
  return house.waiting.find((entry) => kinds.includes(entry.kind))?.id ?? null
}

/** Who in the queue goes without a place because one was taken from outside; `null` when there was enough for them. */
function deprived(house: House, place: string): string | null {
  if (house.waiting.length === 0) return null
  const free = freePlaces(house)
  const served = (places: readonly FreePlace[]) =>
    new Set(allocateInOrder(places, house.waiting).offers.map((offer) => offer.ticketId))
  const without = served(free.filter((one) => one.id !== place))
  return [...served(free)].find((id) => !without.has(id)) ?? null
}

function givenAt(house: House, line: QueueLine): Given | undefined {
  const { no, at } = line
  if (line.what === 'offered') {
    const due = dueFor(house, line.place)
    return { no, at, place: line.place, to: line.ticket, how: 'queue', due, isWrong: due !== line.ticket }
  }
  if (line.what !== 'taken') return undefined
  const due = deprived(house, line.place)
  const isWrong = due !== null && line.how !== 'outside-queue'
  return { no, at, place: line.place, to: null, how: line.how, due, isWrong }
}

function impossibleEntry(house: House, line: QueueLine): Impossible['why'] | undefined {
  if (line.what === 'left' || line.what === 'offered') {
    return house.waiting.some((entry) => entry.id === line.ticket) ? undefined : 'ticket-unknown'
  }
  if (line.what !== 'joined' && line.what !== 'waiting') return undefined
  if (house.waiting.some((entry) => entry.id === line.ticket)) return 'ticket-again'
  const last = house.waiting.at(-1)
  return last !== undefined && last.entered > enteredAt(line) ? 'order' : undefined
}

function impossiblePlace(house: House, line: QueueLine): Impossible['why'] | undefined {
  if (!('place' in line)) return undefined
  const place = house.places.get(line.place)
  if (place === undefined) return 'place-unknown'
  const isGiven = line.what === 'offered' || line.what === 'taken'
  return isGiven && (place.isHeld || place.isOut) ? 'place-held' : undefined
}

/** Replays the lines of a queue from the first: who should have had each place, and what became of one entry. */
export function replay(lines: readonly QueueLine[], ownTicket?: string): Replayed {
  const house: House = { places: new Map(), waiting: [] }
  const story = startStory(ownTicket)
  const given: Given[] = []
  const impossible: Impossible[] = []
  for (const line of lines) {
    const why = impossibleEntry(house, line) ?? impossiblePlace(house, line)
    if (why !== undefined) impossible.push({ no: line.no, why })
    const one = givenAt(house, line)
    if (one !== undefined) given.push(one)
    story.before(house, line, one)
    apply(house, line)
    story.after(house, line)
  }
  return { given, impossible, own: story.tell(house), house }
}
