import type { LocalDate } from '@tirek/kernel'
import type { Random } from '../../../demo/random.ts'
import type { PlacementRole, State } from '../domain/states.ts'
import {
  type Answer,
  applyAnew,
  arrive,
  choose,
  confirmReceipt,
  decide,
  defer,
  discharge,
  joinQueue,
  leaveQueue,
  notify,
} from './steps.fixture.ts'
import type { Case, World } from './world.fixture.ts'

/** The words of a deed: an organisation, the day of an arrival, a notice of inability. */
export interface Said {
  readonly house?: string
  readonly arrivedOn?: LocalDate
  readonly reason?: string
  readonly channel?: string
}

/** One thing that somebody does on a day: right, too late, twice, or not theirs to do. */
export interface Deed {
  readonly what: string
  readonly one: Case
  readonly by: PlacementRole
  /** What the deed says besides its request. */
  readonly says?: Said
  readonly run: () => Answer
}

type Habit = (world: World, one: Case, random: Random) => Deed | undefined

/** Who tries to choose or queue in a person's place; all of them are refused. */
const STRANGERS = ['ed-specialist', 'social-worker', 'io-registrar', 'medical-organisation'] as const
const REASONS = ['illness', 'hospitalisation', 'illness', 'travel', 'family-event'] as const

/** What people do about a request in each state, with what probability on a day. */
const HABITS: Readonly<Partial<Record<State, Habit>>> = {
  entered: inOffice('decide', 'leb-decision-maker', 0.2, decide),
  decided: inOffice('notify', 'ed-specialist', 0.45, notify),
  notified: (world, one, random) =>
    random.chance(0.3)
      ? { what: 'receive', one, by: 'representative', run: () => confirmReceipt(world, one) }
      : turn(world, one, random, 0.1),
  choosing: (world, one, random) => turn(world, one, random, 0.15),
  'choice-overdue': (world, one, random) => turn(world, one, random, 0.15),
  chosen: (world, one, random) => turn(world, one, random, 0.15),
  queued: (world, one, random) =>
    random.chance(0.001)
      ? { what: 'leave', one, by: 'representative', run: () => leaveQueue(world, one) }
      : turn(world, one, random, 0.002),
  reserved: arrivalDeed,
  deferred: arrivalDeed,
  'not-arrived': (world, one, random) => arrivalDeed(world, one, random) ?? turn(world, one, random, 0.1),
  admitted: stayDeed,
  discharged: (world, one, random) =>
    random.chance(0.02)
      ? { what: 'apply-anew', one, by: 'representative', run: () => applyAnew(world, one) }
      : undefined,
}

/** What happens with one request on one day, if anything. */
export function deedOf(world: World, one: Case, random: Random): Deed | undefined {
  return HABITS[one.state]?.(world, one, random)
}

function inOffice(
  what: string,
  by: PlacementRole,
  probability: number,
  step: (world: World, one: Case) => Answer,
): Habit {
  return (world, one, random) =>
    world.calendar.isWorkingDay(world.today) && random.chance(probability)
      ? { what, one, by, run: () => step(world, one) }
      : undefined
}

/** The person's own choice or entry, or somebody else's attempt at it. */
function turn(world: World, one: Case, random: Random, probability: number): Deed | undefined {
  if (!random.chance(probability)) return undefined
  const by: PlacementRole = random.chance(0.05) ? random.pick(STRANGERS) : 'representative'
  const house = one.house !== undefined && random.chance(0.5) ? one.house : random.pick(world.houses)
  return random.chance(0.5)
    ? { what: 'join', one, by, says: { house }, run: () => joinQueue(world, one, house, by) }
    : { what: 'choose', one, by, says: { house }, run: () => choose(world, one, house, by) }
}

/** The person comes, perhaps too late; the registrar writes it down, perhaps days after; or a notice is given. */
function arrivalDeed(world: World, one: Case, random: Random): Deed | undefined {
  const isThere = one.cameOn !== undefined
  if (!isThere && one.state !== 'not-arrived' && random.chance(0.06)) one.cameOn = world.today
  const day = one.cameOn
  if (day !== undefined && random.chance(0.6))
    return {
      what: 'arrive',
      one,
      by: 'io-registrar',
      says: { arrivedOn: day },
      run: () => arrive(world, one, day),
    }
  return !isThere && random.chance(0.03) ? notice(world, one, random) : undefined
}

function notice(world: World, one: Case, random: Random): Deed {
  const reason = random.pick(REASONS)
  const channel = random.chance(0.1) ? 'phone' : 'portal'
  const run = () => defer(world, one, reason, channel)
  return { what: 'defer', one, by: 'representative', says: { reason, channel }, run }
}

function stayDeed(world: World, one: Case, random: Random): Deed | undefined {
  if (random.chance(0.02)) one.breaches += 1
  const isTried = one.breaches > 3 ? random.chance(0.2) : random.chance(0.002)
  return isTried
    ? { what: 'discharge', one, by: 'io-registrar', run: () => discharge(world, one, 'breaches') }
    : undefined
}
