import { DEADLINES } from '../domain/deadlines.ts'
import { givePlaceBack, keepPlace } from './steps.fixture.ts'
import {
  type Case,
  type Clock,
  freePlaces,
  note,
  type Place,
  type QueueTicket,
  type World,
  waitingIn,
} from './world.fixture.ts'

/** How the outside world behaves during one pass. */
export interface Faults {
  /** The worker does nothing at all. */
  readonly isDown: boolean
  /** A message is delivered a second time. */
  readonly isRepeated: boolean
}

/** One pass of the worker: terms that have run out, then the queues that were asked to move. */
export function runWorker(world: World, faults: Faults): void {
  if (faults.isDown) return
  for (const clock of world.clocks.filter((one) => isDue(world, one))) fire(world, clock)
  const asked = [...world.asked]
  world.asked.clear()
  for (const house of asked) {
    const free = freePlaces(world, house)
    offerPlaces(world, house, free)
    // A second delivery still believes what was free before the first.
    if (faults.isRepeated) offerPlaces(world, house, free)
  }
}

function isDue(world: World, clock: Clock): boolean {
  return clock.state === 'open' && world.rules.isTermOver(clock.due, world.today)
}

function fire(world: World, clock: Clock): void {
  const one = world.cases.get(clock.caseId)
  clock.fired += 1
  clock.firedOn = world.today
  if (world.rules.duties.markFired) clock.state = 'missed'
  if (one === undefined) return
  if (clock.kind === DEADLINES.notify && one.state === 'decided') note(world, 'notice-overdue', one)
  if (clock.kind === DEADLINES.choose) missChoice(world, one)
  if (clock.kind === DEADLINES.arrive) missArrival(world, one)
}

function missChoice(world: World, one: Case): void {
  if (!world.rules.move(one.state, 'choice-term-missed', 'system').ok) return
  one.state = 'choice-overdue'
  note(world, 'choice-overdue', one)
}

function missArrival(world: World, one: Case): void {
  if (!world.rules.move(one.state, 'arrival-term-missed', 'system').ok) return
  givePlaceBack(world, one)
  one.state = 'not-arrived'
  note(world, 'turn-passed', one)
}

/** Gives free places of a house to its queue, in the queue's order. */
function offerPlaces(world: World, house: string, free: readonly Place[]): void {
  const waiting = waitingIn(world, house)
  for (const offer of world.rules.allocate(free, waiting)) {
    const ticket = waiting.find((one) => one.id === offer.ticketId)
    const one = world.cases.get(ticket?.caseId ?? '')
    if (ticket === undefined || one === undefined || isTaken(world, offer.placeId)) continue
    if (world.rules.move(one.state, 'offer-place', 'system').ok) give(world, one, ticket, offer.placeId)
  }
}

function isTaken(world: World, placeId: string): boolean {
  return world.rules.duties.checkHolder && world.places.get(placeId)?.holder !== undefined
}

function give(world: World, one: Case, ticket: QueueTicket, place: string): void {
  note(world, 'offered', one, { ticketId: ticket.id, place })
  if (world.rules.duties.closeTicket) ticket.outcome = 'offered'
  keepPlace(world, one, place)
}
