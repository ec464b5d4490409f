import type { LocalDate, WorkingCalendar } from '@tirek/kernel'
import { DEADLINES } from '../domain/deadlines.ts'
import type { Ticket } from '../domain/queue.ts'
import type { Category, State } from '../domain/states.ts'
import type { Rules } from './rules.fixture.ts'

/** One request for services, as far as terms, places and the queue go. */
export interface Case {
  readonly id: string
  readonly category: Category
  readonly appliedOn: LocalDate
  /** What the person waits for: a kind of room. */
  readonly kind: string
  state: State
  house: string | undefined
  place: string | undefined
  arriveBy: LocalDate | undefined
  deferrals: number
  breaches: number
  /** Nothing more can come of it. */
  isOver: boolean
  /** The day on which the person really came, before anybody wrote it down. */
  cameOn: LocalDate | undefined
}

export interface Place {
  readonly id: string
  readonly house: string
  /** The kinds of waiting that the place answers. */
  readonly kinds: readonly string[]
  holder: string | undefined
  /** Made beyond the capacity for one holder; goes away with that holder. */
  readonly extra: boolean
}

export interface QueueTicket extends Ticket {
  readonly house: string
  readonly caseId: string
  outcome: 'offered' | 'left' | undefined
}

/** The terms of the Standard that the simulation lives through. */
export type SimulatedKind = 'placement.notify' | 'placement.choose' | 'placement.arrive'

export interface Clock {
  readonly kind: SimulatedKind
  readonly caseId: string
  readonly from: LocalDate
  readonly due: LocalDate
  state: 'open' | 'met' | 'missed'
  /** Counted anew and found right. */
  isProved: boolean
  /** How many times the worker acted on it. */
  fired: number
  firedOn: LocalDate | undefined
}

/** What happened, in the order in which it was acknowledged. */
export interface Trace {
  readonly at: Date
  readonly event: string
  readonly caseId: string
  readonly house: string | undefined
  readonly ticketId?: string
  /** Kinds of the free places and of the waiting entries of the house at the moment before, and the place in question. */
  readonly free: readonly Place[]
  readonly waiting: readonly string[]
  readonly place?: string
}

/** A simulated department with its families and houses; everything in it can be told from the seed. */
export interface World {
  readonly rules: Rules
  readonly calendar: WorkingCalendar
  today: LocalDate
  at: Date
  readonly cases: Map<string, Case>
  /** Requests that are over, for the story. */
  readonly past: Map<string, Case>
  readonly houses: readonly string[]
  readonly places: Map<string, Place>
  tickets: QueueTicket[]
  clocks: Clock[]
  readonly trace: Trace[]
  /** Houses whose queue the worker was asked to move. */
  readonly asked: Set<string>
  serial: number
}

/** Places of a house that nobody holds, in the order of their making. */
export function freePlaces(world: World, house: string): readonly Place[] {
  const free: Place[] = []
  for (const one of world.places.values()) if (one.house === house && one.holder === undefined) free.push(one)
  return free
}

/** The entries of a queue that still wait. */
export function waitingIn(world: World, house: string): readonly QueueTicket[] {
  return world.tickets.filter((one) => one.house === house && one.outcome === undefined)
}

export function openClock(world: World, kind: SimulatedKind, caseId: string): Clock | undefined {
  return world.clocks.find((one) => one.caseId === caseId && one.kind === kind && one.state === 'open')
}

/** A person whose need is recognised asks for services, perhaps again: each request is one of its own. */
export function openCase(world: World, person: Pick<Case, 'category' | 'kind'>): void {
  world.serial += 1
  const id = `case-${world.serial}`
  const { category, kind } = person
  const rest = { house: undefined, place: undefined, arriveBy: undefined, cameOn: undefined }
  world.cases.set(id, {
    id,
    category,
    kind,
    appliedOn: world.today,
    state: 'entered',
    deferrals: 0,
    breaches: 0,
    isOver: false,
    ...rest,
  })
}

/** Starts a clock in place of the one of its kind that runs. */
export function startClock(world: World, clock: Pick<Clock, 'kind' | 'caseId' | 'from' | 'due'>): void {
  const running = openClock(world, clock.kind, clock.caseId)
  if (running !== undefined) running.state = 'met'
  world.clocks.push({ ...clock, state: 'open', isProved: false, fired: 0, firedOn: undefined })
}

export function meetClock(world: World, kind: SimulatedKind, caseId: string): void {
  const running = openClock(world, kind, caseId)
  if (running !== undefined) running.state = 'met'
}

/** Writes down what a step has done; called before the step gives or takes a place. */
export function note(
  world: World,
  event: string,
  one: Case,
  about: Pick<Trace, 'ticketId' | 'place'> = {},
): void {
  if (!world.rules.duties.keepTrace && world.trace.length % 50 === 49) return
  world.trace.push({
    at: world.at,
    event,
    caseId: one.id,
    house: one.house,
    free: freePlaces(world, one.house ?? ''),
    waiting: waitingIn(world, one.house ?? '').map((ticket) => ticket.kind),
    ...about,
  })
}

/** Lays aside what is over and has been looked at, so that a year is as quick at its end as at its beginning. */
export function layAside(world: World): void {
  world.clocks = world.clocks.filter((one) => one.state === 'open')
  world.tickets = world.tickets.filter((one) => one.outcome === undefined)
  for (const one of world.cases.values())
    if (one.isOver) {
      world.cases.delete(one.id)
      world.past.set(one.id, one)
    }
}

/** The kinds of clock that may run over a request in a state. */
export const CLOCK_OF_STATE: Readonly<Partial<Record<State, SimulatedKind>>> = {
  decided: DEADLINES.notify,
  choosing: DEADLINES.choose,
  reserved: DEADLINES.arrive,
  deferred: DEADLINES.arrive,
}
