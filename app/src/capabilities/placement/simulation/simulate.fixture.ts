import { addDays, isAfter, type LocalDate, localDate } from '@tirek/kernel'
import { workingCalendar } from '@tirek/law'
import { createRandom, type Random } from '../../../demo/random.ts'
import type { Category } from '../domain/states.ts'
import { type Deed, deedOf } from './actors.fixture.ts'
import { type Breach, checkWorld } from './invariants.fixture.ts'
import { RULES, type Rules } from './rules.fixture.ts'
import type { Answer } from './steps.fixture.ts'
import { checkStory } from './story.fixture.ts'
import { runWorker } from './worker.fixture.ts'
import { type Case, layAside, openCase, type World } from './world.fixture.ts'

/** How large a simulated department is, and how long it works. */
export interface Size {
  readonly families: number
  readonly houses: number
  readonly days: number
  readonly categories: readonly Category[]
  /** Chance of a day on which the worker stops for some days. */
  readonly outages: number
}

/** Who looks on while a department works: told of each pass, each deed with its answer, and the end of each day. */
export interface Watch {
  readonly passed: (world: World) => void
  readonly answered: (world: World, deed: Deed, answer: Answer) => void
  readonly evening: (world: World) => void
}

/** Those of categories 4 and 5 can leave under point 21, so that places come free. */
const USUAL: Size = {
  families: 36,
  houses: 4,
  days: 3 * 365,
  categories: [1, 2, 3, 4, 4, 5, 5],
  outages: 0.01,
}
const FIRST_DAY = localDate('2023-07-17')
const UNWATCHED: Watch = { passed: () => undefined, answered: () => undefined, evening: () => undefined }
const KINDS = ['female', 'male'] as const
const ROOMS = [['female', 'male'], ['female', 'male'], ['female'], ['male']] as const
const OWN = ['recipient', 'representative']

export interface Outcome {
  readonly world: World
  readonly breaches: readonly Breach[]
}

/** Three years of one department, told from a seed: the same seed gives the same years. Stops at the first breach. */
export function simulate(
  seed: number,
  rules: Rules = RULES,
  size: Size = USUAL,
  watch: Watch = UNWATCHED,
): Outcome {
  const random = createRandom(`placement-${seed}`)
  const world = createWorld(rules, size, random)
  let downUntil: LocalDate | undefined
  for (let day = 0; day < size.days; day += 1) {
    world.today = addDays(FIRST_DAY, day)
    if (downUntil === undefined && random.chance(size.outages))
      downUntil = addDays(world.today, random.between(1, 3))
    if (downUntil !== undefined && isAfter(world.today, downUntil)) downUntil = undefined
    const isDown = downUntil !== undefined
    const breaches = liveDay(world, random, isDown, watch)
    if (breaches.length > 0) return { world, breaches }
  }
  return { world, breaches: checkStory(world) }
}

function liveDay(world: World, random: Random, isDown: boolean, watch: Watch): readonly Breach[] {
  const pass = () => {
    runWorker(world, { isDown, isRepeated: random.chance(0.2) })
    if (!isDown) watch.passed(world)
  }
  clockTo(world, 0)
  pass()
  const breaches: Breach[] = []
  let minute = 1
  for (const one of world.cases.values()) {
    const deed = deedOf(world, one, random)
    if (deed === undefined) continue
    minute += 1
    clockTo(world, minute)
    breaches.push(...perform(world, deed, watch))
    // An application goes on to the look-ups, which the worker makes.
    if (deed.what === 'apply-anew' || random.chance(0.15)) pass()
  }
  clockTo(world, 1439)
  pass()
  watch.evening(world)
  if (isDown) return breaches
  breaches.push(...checkWorld(world))
  layAside(world)
  return breaches
}

function clockTo(world: World, minute: number): void {
  world.at = new Date(Date.parse(`${world.today}T00:00:00Z`) + minute * 60_000)
}

/** Does a deed; a refusal must leave the world as it was, and what was answered must be written. */
function perform(world: World, deed: Deed, watch: Watch): readonly Breach[] {
  const { what, one } = deed
  const before = fingerprint(world, one)
  const written = world.trace.length
  const answer = deed.run()
  watch.answered(world, deed, answer)
  if (answer !== 'done')
    return [
      ...(before === fingerprint(world, one)
        ? []
        : [`${what} was refused by ${answer} and left a trace on ${one.id}`]),
      ...checkRefusal(deed),
    ]
  return [
    ...(world.trace.length === written
      ? [`${what} of ${one.id} was acknowledged and is written nowhere`]
      : []),
    ...checkDone(deed),
  ]
}

/** What may never be refused. */
function checkRefusal({ what, one }: Deed): readonly Breach[] {
  const { cameOn, arriveBy } = one
  const isInTime =
    what === 'arrive' && cameOn !== undefined && arriveBy !== undefined && !isAfter(cameOn, arriveBy)
  return isInTime ? [`${one.id} came on ${cameOn}, by ${arriveBy}, and was turned away`] : []
}

/** What may never be done. */
function checkDone({ what, one, by }: Deed): readonly Breach[] {
  const isForeign = ['choose', 'join'].includes(what) && !OWN.includes(by)
  const isForgiven = what === 'discharge' && ![4, 5].includes(one.category)
  return [
    ...(isForeign ? [`${by} chose for ${one.id}`] : []),
    ...(isForgiven ? [`${one.id} of category ${one.category} was discharged under point 21`] : []),
  ]
}

function fingerprint(world: World, one: Case): string {
  const held = [...world.places.values()].filter((place) => place.holder !== undefined).length
  const open = world.tickets.filter((ticket) => ticket.outcome === undefined).length
  return JSON.stringify([one, held, world.tickets.length, open, world.trace.length, world.clocks.length])
}

function createWorld(rules: Rules, size: Size, random: Random): World {
  const houses = Array.from({ length: size.houses }, (_, index) => `house-${index + 1}`)
  const world: World = {
    rules,
    calendar: workingCalendar(),
    today: FIRST_DAY,
    at: new Date(`${FIRST_DAY}T00:00:00Z`),
    cases: new Map(),
    past: new Map(),
    houses,
    places: new Map(),
    tickets: [],
    clocks: [],
    trace: [],
    asked: new Set(),
    serial: 0,
  }
  for (const house of houses)
    for (let number = random.between(1, 5); number > 0; number -= 1) {
      const id = `${house}/${number}`
      world.places.set(id, { id, house, kinds: random.pick(ROOMS), holder: undefined, extra: false })
    }
  for (let n = 0; n < size.families; n += 1)
    openCase(world, { category: random.pick(size.categories), kind: random.pick(KINDS) })
  return world
}
