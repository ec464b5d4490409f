import type { LocalDate } from '@tirek/kernel'
import { DEADLINES } from '../domain/deadlines.ts'
import type { DischargeGround, PlacementRole } from '../domain/states.ts'
import type { Event } from '../domain/transitions/transition.ts'
import {
  type Case,
  freePlaces,
  meetClock,
  note,
  openCase,
  startClock,
  type World,
  waitingIn,
} from './world.fixture.ts'

/** What a step answers: done, or the code of the refusal, which leaves no trace. */
export type Answer = 'done' | string

function may(world: World, one: Case, event: Event, role: PlacementRole): Answer {
  const edge = world.rules.move(one.state, event, role)
  return edge.ok ? 'done' : edge.error.code
}

/** The decision to provide services; the department is to notify. */
export function decide(world: World, one: Case): Answer {
  const allowed = may(world, one, 'decide-provide', 'leb-decision-maker')
  if (allowed !== 'done') return allowed
  one.state = 'decided'
  const { due } = world.rules.term('placement.notify', world.today, world.calendar)
  startClock(world, { kind: DEADLINES.notify, caseId: one.id, from: world.today, due })
  note(world, 'decided', one)
  return 'done'
}

export function notify(world: World, one: Case): Answer {
  const allowed = may(world, one, 'notify', 'ed-specialist')
  if (allowed !== 'done') return allowed
  if (world.rules.duties.meetClock) meetClock(world, DEADLINES.notify, one.id)
  one.state = 'notified'
  note(world, 'notified', one)
  return 'done'
}

/** The proved receipt starts the term of the choice; a choice proves it, too. */
export function confirmReceipt(world: World, one: Case): Answer {
  const allowed = may(world, one, 'confirm-receipt', 'representative')
  if (allowed !== 'done') return allowed
  one.state = 'choosing'
  const { due } = world.rules.term('placement.choose', world.today, world.calendar)
  startClock(world, { kind: DEADLINES.choose, caseId: one.id, from: world.today, due })
  note(world, 'receipt-confirmed', one)
  return 'done'
}

/** The person's own choice: a free place is kept at once when nobody in the queue waits for it. */
export function choose(world: World, one: Case, house: string, role: PlacementRole): Answer {
  const allowed = may(world, one, 'choose-with-vacancy', role)
  if (allowed !== 'done') return allowed
  if (one.state === 'notified') confirmReceipt(world, one)
  if (world.rules.duties.meetClock) meetClock(world, DEADLINES.choose, one.id)
  one.house = house
  note(world, 'chosen', one)
  const free = placeLeft(world, one, house)
  if (free === undefined) {
    one.state = 'chosen'
    one.arriveBy = undefined
    return 'done'
  }
  keepPlace(world, one, free.id)
  return 'done'
}

/** A free place of a house for somebody who is not in its queue. */
function placeLeft(world: World, { kind }: Case, house: string) {
  return world.rules.findPlaceLeft(freePlaces(world, house), waitingIn(world, house), kind)
}

/** Without a vacancy the person enters the queue. */
export function joinQueue(world: World, one: Case, house: string, role: PlacementRole): Answer {
  const allowed = may(world, one, 'join-queue', role)
  if (allowed !== 'done') return allowed
  if (placeLeft(world, one, house) !== undefined) return 'vacancy-exists'
  if (one.state === 'notified') confirmReceipt(world, one)
  if (world.rules.duties.meetClock) meetClock(world, DEADLINES.choose, one.id)
  world.serial += 1
  const serial = world.serial
  const id = `ticket-${serial}`
  const { id: caseId, kind } = one
  world.tickets.push({ id, house, caseId, kind, enteredAt: world.at, serial, outcome: undefined })
  one.state = 'queued'
  one.house = house
  one.arriveBy = undefined
  note(world, 'queued', one, { ticketId: id })
  world.asked.add(house)
  return 'done'
}

export function leaveQueue(world: World, one: Case): Answer {
  const allowed = may(world, one, 'leave-queue', 'representative')
  if (allowed !== 'done') return allowed
  const ticket = world.tickets.find((each) => each.caseId === one.id && each.outcome === undefined)
  note(world, 'queue-left', one, { ticketId: ticket?.id ?? '' })
  if (ticket !== undefined && world.rules.duties.closeTicket) ticket.outcome = 'left'
  one.state = 'chosen'
  one.house = undefined
  return 'done'
}

/** The notice of inability to come. */
export function defer(world: World, one: Case, reason: string, channel = 'portal'): Answer {
  const due = one.arriveBy ?? world.today
  const facts = { today: world.today, due, deferralsUsed: one.deferrals, reason, channel }
  const allowed = may(world, one, 'defer-arrival', 'representative')
  if (allowed !== 'done') return allowed
  const reasoned = world.rules.mayDefer(facts)
  if (!reasoned.ok) return reasoned.error.code
  one.state = 'deferred'
  one.deferrals += 1
  one.arriveBy = world.rules.deferredUntil(due, world.calendar, one.appliedOn)
  startClock(world, { kind: DEADLINES.arrive, caseId: one.id, from: due, due: one.arriveBy })
  note(world, 'arrival-deferred', one)
  return 'done'
}

/** The arrival as it is written down: today, or later with the day on which the person came. */
export function arrive(world: World, one: Case, arrivedOn: LocalDate): Answer {
  const allowed = may(world, one, 'arrive', 'io-registrar')
  if (allowed !== 'done') return allowed
  if (one.state === 'not-arrived') {
    const inTime = world.rules.cameInTime(arrivedOn, one.arriveBy)
    if (!inTime.ok) return inTime.error.code
    one.place = claimOrAdd(world, one)
  }
  if (world.rules.duties.meetClock) meetClock(world, DEADLINES.arrive, one.id)
  one.state = 'admitted'
  one.breaches = 0
  note(world, 'admitted', one)
  return 'done'
}

function claimOrAdd(world: World, one: Case): string {
  const house = one.house ?? ''
  const free = freePlaces(world, house).find((place) => place.kinds.includes(one.kind))
  world.serial += 1
  const extra = { id: `extra-${world.serial}`, house, kinds: [one.kind], holder: undefined, extra: true }
  const place = free ?? extra
  place.holder = one.id
  world.places.set(place.id, place)
  return place.id
}

/** A decision of the head under point 21. */
export function discharge(world: World, one: Case, ground: DischargeGround): Answer {
  const allowed = may(world, one, 'discharge', 'io-registrar')
  if (allowed !== 'done') return allowed
  const facts = { category: one.category, breaches: one.breaches }
  const grounds = world.rules.mayDischarge(ground, facts, world.at, world.today)
  if (!grounds.ok) return grounds.error.code
  givePlaceBack(world, one)
  one.state = 'discharged'
  note(world, 'discharged', one)
  return 'done'
}

/** Who was discharged asks anew, on the general grounds. */
export function applyAnew(world: World, one: Case): Answer {
  openCase(world, one)
  note(world, 'applied-anew', one)
  one.isOver = true
  return 'done'
}

/** Keeps a place for a person: the term of arrival begins. */
export function keepPlace(world: World, one: Case, placeId: string): void {
  const place = world.places.get(placeId)
  if (place === undefined) return
  note(world, 'place-reserved', one, { place: placeId })
  place.holder = one.id
  one.place = placeId
  one.state = 'reserved'
  one.cameOn = undefined
  one.arriveBy = world.rules.term('placement.arrive', world.today, world.calendar).due
  if (world.rules.duties.startArrival)
    startClock(world, { kind: DEADLINES.arrive, caseId: one.id, from: world.today, due: one.arriveBy })
}

/** The place is free for the next one; a place beyond the capacity goes away. */
export function givePlaceBack(world: World, one: Case): void {
  const place = world.places.get(one.place ?? '')
  one.place = undefined
  if (place === undefined || !world.rules.duties.release) return
  place.holder = undefined
  if (place.extra) world.places.delete(place.id)
  if (world.rules.duties.askForOffers) world.asked.add(place.house)
}
