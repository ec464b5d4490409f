import { addDays, isAfter, type LocalDate } from '@tirek/kernel'
import { valueOn } from '@tirek/law'
import { DEADLINES } from '../domain/deadlines.ts'
import type { State } from '../domain/states.ts'
import { CLOCK_OF_STATE, type Clock, freePlaces, openClock, type World, waitingIn } from './world.fixture.ts'

/** What must hold whatever happens; said in words when it does not. Nothing here asks the rules that are tried. */
export type Breach = string

const HOLDS_PLACE: readonly State[] = ['reserved', 'deferred', 'admitted']

/** What must hold at the end of a day on which the worker has passed. */
export function checkWorld(world: World): readonly Breach[] {
  return [...checkPlaces(world), ...checkQueue(world), ...checkClocks(world)]
}

function checkPlaces(world: World): readonly Breach[] {
  const held = [...world.places.values()].filter((place) => place.holder !== undefined)
  const count = new Map<string, number>()
  for (const { holder = '' } of held) count.set(holder, (count.get(holder) ?? 0) + 1)
  const loose = held.filter((place) => world.cases.get(place.holder ?? '')?.place !== place.id)
  const wrong = [...world.cases.values()].filter(
    (one) => (count.get(one.id) ?? 0) !== (HOLDS_PLACE.includes(one.state) ? 1 : 0),
  )
  return [
    ...loose.map(({ id, holder }) => `${id} is kept for ${holder}, who holds another place or none`),
    ...wrong.map((one) => `${one.id} is ${one.state} and holds ${count.get(one.id) ?? 0} places`),
  ]
}

function checkQueue(world: World): readonly Breach[] {
  const entries = new Map<string, number>()
  for (const { caseId, outcome } of world.tickets)
    if (outcome === undefined) entries.set(caseId, (entries.get(caseId) ?? 0) + 1)
  const wrong = [...world.cases.values()].filter(
    (one) => (entries.get(one.id) ?? 0) !== (one.state === 'queued' ? 1 : 0),
  )
  return [
    ...wrong.map((one) => `${one.id} is ${one.state} with ${entries.get(one.id) ?? 0} entries in queues`),
    ...world.houses.flatMap((house) => checkIdle(world, house)),
  ]
}

function checkIdle(world: World, house: string): readonly Breach[] {
  const waiting = new Set(waitingIn(world, house).map((ticket) => ticket.kind))
  if (waiting.size === 0) return []
  return freePlaces(world, house)
    .filter(({ kinds }) => kinds.some((kind) => waiting.has(kind)))
    .map(({ id }) => `${id} stands free while somebody waits for it`)
}

function checkClocks(world: World): readonly Breach[] {
  const breaches: Breach[] = []
  for (const one of world.cases.values()) {
    const kind = CLOCK_OF_STATE[one.state]
    const isLate = kind === DEADLINES.notify
    if (kind !== undefined && !isLate && openClock(world, kind, one.id) === undefined)
      breaches.push(`${one.id} is ${one.state} and no term of ${kind} runs`)
  }
  for (const clock of world.clocks) breaches.push(...checkClock(world, clock))
  return breaches
}

function checkClock(world: World, clock: Clock): readonly Breach[] {
  const state = world.cases.get(clock.caseId)?.state
  const breaches: Breach[] = []
  if (clock.fired > 1) breaches.push(`the term ${clock.kind} of ${clock.caseId} fired ${clock.fired} times`)
  if (clock.firedOn !== undefined && !isAfter(clock.firedOn, clock.due))
    breaches.push(
      `the term ${clock.kind} of ${clock.caseId} fired on ${clock.firedOn}, before the end of ${clock.due}`,
    )
  if (clock.state !== 'open') return breaches
  if (isAfter(world.today, clock.due))
    breaches.push(`the term ${clock.kind} of ${clock.caseId} was missed by the worker`)
  const due = clock.isProved ? clock.due : countedAnew(world, clock)
  clock.isProved = due === clock.due
  if (!clock.isProved)
    breaches.push(
      `the term ${clock.kind} of ${clock.caseId} from ${clock.from} ends on ${clock.due}, by the calendar on ${due}`,
    )
  if (state !== undefined && CLOCK_OF_STATE[state] !== clock.kind)
    breaches.push(`the term ${clock.kind} runs over ${clock.caseId}, which is ${state}`)
  return breaches
}

/** The last day of a term counted day by day from the calendar alone. */
function countedAnew(world: World, clock: Clock): LocalDate {
  const state = world.cases.get(clock.caseId)?.state
  const isDeferred = state === 'deferred' && clock.kind === DEADLINES.arrive
  const found = valueOn(isDeferred ? 'placement.defer' : clock.kind, clock.from)
  const days = found.kind === 'value' ? Number(found.value) : Number.NaN
  if (isDeferred) return nextWorking(world, addDays(clock.from, days))
  let day = clock.from
  for (let left = days; left > 0; left -= 1) day = nextWorking(world, addDays(day, 1))
  return day
}

function nextWorking(world: World, from: LocalDate): LocalDate {
  let day = from
  while (!world.calendar.isWorkingDay(day)) day = addDays(day, 1)
  return day
}
