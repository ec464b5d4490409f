import { ALMATY, type LocalDate, startOfDay } from '@tirek/kernel'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestSystem, type TestSystem } from '../../../main/testing/test-system.ts'
import { runWorker } from '../placement.fixture.ts'
import { signInStaff } from '../system.fixture.ts'
import { openProduct, type Product, type Told } from './product.fixture.ts'
import { RULES } from './rules.fixture.ts'
import { simulate } from './simulate.fixture.ts'
import { type World, waitingIn } from './world.fixture.ts'

/** Eleven weeks of one small department; by TIREK_TEST_FULL=1 half a year of six. */
const isFull = process.env['TIREK_TEST_FULL'] === '1'
const DAYS = isFull ? 200 : 75
/** In the weeks of these departments happens almost everything that can. */
const SEEDS = isFull ? [188, 161, 398, 12, 27, 50] : [188]
/** What happens in each of them, so that nobody takes a quiet department for a proof. */
const ALWAYS = [
  'arrive done',
  'choose done',
  'defer done',
  'defer refused',
  'discharge refused',
  'join done',
  'join refused',
]
const SIZE = { families: 9, houses: 2, days: DAYS, categories: [4], outages: 0 } as const
const HELD = ['reserved', 'deferred', 'admitted']

/** One line of what happened: a pass of the worker, a deed with its answer, or the state of everything in the evening. */
type Entry = { readonly at: Date; readonly today: LocalDate } & (
  | { readonly what: 'pass' }
  | { readonly what: 'deed'; readonly told: Told; readonly isDone: boolean }
  | { readonly what: 'evening'; readonly state: State }
)

interface State {
  /** State, home and last day of the arrival of each request. */
  readonly requests: Readonly<Record<string, string>>
  /** Who waits in each home, first to last. */
  readonly queues: Readonly<Record<string, readonly string[]>>
  /** Terms that run: kind, request, last day. */
  readonly terms: readonly string[]
}

function tell(seed: number) {
  const entries: Entry[] = []
  const beginning: { world?: Pick<World, 'houses' | 'places' | 'cases'> } = {}
  const note = (world: World, entry: object) => {
    beginning.world ??= {
      houses: world.houses,
      places: new Map([...world.places].map(([id, place]) => [id, { ...place }])),
      cases: new Map(world.cases),
    }
    entries.push({ at: world.at, today: world.today, ...entry } as Entry)
  }
  simulate(seed, RULES, SIZE, {
    passed: (world) => note(world, { what: 'pass' }),
    answered: (world, deed, answer) => {
      const { what, by, one, says = {} } = deed
      const house = says.house ?? one.house
      const told = { what, by, caseId: one.id, breaches: one.breaches, opened: `case-${world.serial}` }
      const words = house === undefined ? says : { ...says, house }
      note(world, { what: 'deed', told: { ...told, says: words }, isDone: answer === 'done' })
    },
    evening: (world) => note(world, { what: 'evening', state: stateOf(world) }),
  })
  if (beginning.world === undefined) throw new Error('a department that lived has a beginning')
  return { entries, world: beginning.world }
}

function stateOf(world: World): State {
  const live = [...world.cases.values()].filter((one) => !one.isOver)
  return {
    requests: Object.fromEntries(
      live.map(({ id, state, house, arriveBy }) => [id, lineOf(id, state, house, arriveBy)]),
    ),
    queues: Object.fromEntries(
      world.houses.map((house) => [house, waitingIn(world, house).map(({ caseId }) => caseId)]),
    ),
    terms: world.clocks
      .filter((one) => one.state === 'open')
      .map(({ kind, caseId, due }) => `${kind} ${caseId} ${due}`)
      .sort(),
  }
}

function lineOf(id: string, state: string, house?: string | null, arriveBy?: string | null): string {
  const isHeld = HELD.includes(state)
  return [id, state, isHeld ? house : '', isHeld && state !== 'admitted' ? arriveBy : ''].join(' ').trim()
}

/** The same, as it stands in the database of the product. */
async function readState(client: pg.Client, { names }: Product, expected: State): Promise<State> {
  const nameOf = (id: string) => names.get(id) ?? id
  const { rows: requests } = await client.query(
    'select id, state, organisation_id as house, arrive_by::text as by from placement_request order by id',
  )
  const { rows: tickets } = await client.query(
    `select organisation_id as house, request_id as id from placement_ticket where closed_at is null
     order by entered_at, serial`,
  )
  const { rows: terms } = await client.query(
    `select kind, subject_id as id, due_on::text as due from deadline where state = 'open'
     and kind in ('placement.notify', 'placement.choose', 'placement.arrive')`,
  )
  const known = requests.filter((row) => nameOf(row.id) in expected.requests)
  return {
    requests: Object.fromEntries(
      known.map((row) => [nameOf(row.id), lineOf(nameOf(row.id), row.state, nameOf(row.house), row.by)]),
    ),
    queues: Object.fromEntries(
      Object.keys(expected.queues).map((house) => [
        house,
        tickets.filter((row) => nameOf(row.house) === house).map((row) => nameOf(row.id)),
      ]),
    ),
    terms: terms.map((row) => `${row.kind} ${nameOf(row.id)} ${row.due}`).sort(),
  }
}

describe.each(SEEDS)('the product beside the simulated department %i', (seed) => {
  let system: TestSystem
  let client: pg.Client

  beforeAll(async () => {
    system = await startTestSystem('2023-07-14T09:00:00+06:00')
    client = new pg.Client({ connectionString: system.superUrl })
    await client.connect()
  })
  afterAll(async () => {
    await client.end()
    await system.close()
  })

  it('REP-STD-20 REP-STD-24 REP-STD-26 does and refuses the same, day by day, with the same queues, places and terms', async () => {
    const { entries, world } = tell(seed)
    expect(kindsOf(entries)).toEqual(expect.arrayContaining(ALWAYS))
    const product = await openProduct(system, await signInStaff(system), world)
    for (const entry of entries) {
      await system.setClock(instantOf(entry).toISOString())
      expect(await live(entry, product)).toEqual(entry)
    }
  }, 1_200_000)

  /** The entry as it comes out in the product. */
  async function live(entry: Entry, product: Product): Promise<Entry> {
    if (entry.what === 'pass') await runWorker(system)
    if (entry.what === 'deed') return { ...entry, isDone: await product.perform(entry.told, entry.today) }
    if (entry.what === 'evening') return { ...entry, state: await readState(client, product, entry.state) }
    return entry
  }
})

/** The simulation counts minutes of the legal day. */
function instantOf({ at, today }: Entry): Date {
  return new Date(startOfDay(today, ALMATY).getTime() + at.getTime() - Date.parse(`${today}T00:00:00Z`))
}

/** What was done and what was refused. */
function kindsOf(entries: readonly Entry[]): readonly string[] {
  const deeds = entries.flatMap((one) => (one.what === 'deed' ? [one] : []))
  return [...new Set(deeds.map(({ told, isDone }) => `${told.what} ${isDone ? 'done' : 'refused'}`))].sort()
}
