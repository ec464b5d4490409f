import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemActor } from '#platform/access/actor.ts'
import { readLine } from '../capabilities/placement/domain/proof/line.ts'
import { replay } from '../capabilities/placement/domain/proof/replay.ts'
import {
  houseOf,
  readyToChoose,
  registerFamily,
  runWorker,
} from '../capabilities/placement/placement.fixture.ts'
import { signInStaff } from '../capabilities/placement/system.fixture.ts'
import { copyRequests } from './race.fixture.ts'
import { type Person, startTestSystem, type TestSystem } from './testing/test-system.ts'

/** In the short run 15 places; 10 000 choices of 1 000 places by TIREK_TEST_FULL=1. */
const isFull = process.env['TIREK_TEST_FULL'] === '1'
const PLACES = isFull ? 1_000 : 15
const CHOICES = 10 * PLACES
/** So many are under way at any moment, over all connections of the server. */
const AT_ONCE = 100

let system: TestSystem
let mother: Person
let house: { id: string; registrar: Person }
let requests: readonly string[]

beforeAll(async () => {
  system = await startTestSystem('2024-01-05T09:00:00+06:00')
  const staff = await signInStaff(system)
  const family = await registerFamily(system, staff)
  mother = family.mother
  const who = { personId: family.childId, self: mother }
  const requestId = await readyToChoose(system, staff, who, 1)
  requests = await copyRequests(system.superUrl, requestId, CHOICES)
  house = await houseOf(system, 1)
  await house.registrar.done('placement.set-capacity', { capacity: PLACES, document: 'Бұйрық № 1' })
}, 300_000)
afterAll(() => system.close())

/** One choice through the runner, as the page and the API send it. */
async function choose(requestId: string): Promise<string> {
  const { runner, useCases } = system.parts
  const useCase = useCases.get('placement.choose')
  if (useCase === undefined) throw new Error('placement.choose is a use case')
  const actor = {
    ...systemActor,
    accountId: mother.accountId,
    personId: mother.personId ?? '',
    role: 'representative',
  } as const
  const done = await runner.run(useCase, { requestId, organisationId: house.id }, { actor, lang: 'kk' })
  return done.ok ? (done.value as { outcome: string }).outcome : done.error.code
}

async function chooseAll(): Promise<ReadonlyMap<string, number>> {
  const outcomes = new Map<string, number>()
  let next = 0
  const worker = async () => {
    for (let at = next++; at < requests.length; at = next++) {
      const outcome = await choose(requests[at] ?? '')
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return outcomes
}

type Counted = {
  readonly held: number
  readonly holders: number
  readonly reserved: number
  readonly events: number
}

async function counted(): Promise<Counted> {
  return system.parts.runner.asSystem(async ({ db }) => {
    const { rows } = await sql<Counted>`
      select (select count(*)::int from placement_place where state = 'reserved') as held,
        (select count(distinct holder_id)::int from placement_place where state = 'reserved') as holders,
        (select count(*)::int from placement_request where state = 'reserved') as reserved,
        (select count(*)::int from placement_queue_event where what = 'taken') as events`.execute(db)
    const [one] = rows
    if (one === undefined) throw new Error('a count has one row')
    return one
  })
}

describe(`REP-STD-20 REP-STD-26 ${PLACES} places and ${CHOICES} choices of them at once`, () => {
  it('have exactly as many holders as places, each of one request, and everybody else is told', async () => {
    const outcomes = await chooseAll()
    expect(Object.fromEntries(outcomes)).toEqual({ reserved: PLACES, 'no-vacancy': CHOICES - PLACES })
    expect(await counted()).toEqual({ held: PLACES, holders: PLACES, reserved: PLACES, events: PLACES })
  }, 1_800_000)

  it('leave a chain of the queue in which every place was taken once', async () => {
    await house.registrar.done('placement.set-capacity', { capacity: PLACES, document: 'Бұйрық № 2' })
    await runWorker(system)
    const lines = await system.parts.runner.asSystem(async ({ db }) =>
      db.selectFrom('placement_queue_part').select('lines').orderBy('no').execute(),
    )
    const {
      given,
      impossible,
      house: replayed,
    } = replay(lines.flatMap((part) => part.lines.split('\n')).flatMap((line) => readLine(line) ?? []))
    const isHeld = [...replayed.places.values()].filter((place) => place.isHeld)
    expect([impossible, given.filter((one) => one.isWrong), isHeld.length]).toEqual([[], [], PLACES])
  })
})
