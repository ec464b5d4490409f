import {
  ALMATY,
  addDays,
  findRegion,
  isAfter,
  type LocalDate,
  localize,
  ok,
  REGIONS,
  startOfDay,
} from '@tirek/kernel'
import { z } from 'zod'
import { listOrganisations, listOrganisationsById, type Organisation } from '#capabilities/network/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import { dateField } from '#platform/use-case/fields.ts'
import { refuse } from '#platform/use-case/refusal.ts'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { type AsAt, OCCUPANCY_SPLITS, sumPlaces } from '../domain/occupancy.ts'
import { countOccupancy, countQueues, listKept, type OccupancyRow, type QueueRow } from '../read/occupancy.ts'

/** More than the country has. */
const MOST_ORGANISATIONS = 10_000

const figures = {
  places: z.number(),
  occupied: z.number(),
  reserved: z.number(),
  out: z.number(),
  free: z.number(),
}

const house = z.object({
  organisationId: z.uuid(),
  name: z.string(),
  region: z.string(),
  ...figures,
  waiting: z.number(),
  medianDays: z.number().nullable(),
  /** The same by rooms or by whom places take; empty when it was not asked. */
  kinds: z.array(z.object({ kind: z.string(), ...figures })),
})

/** Places lived in, kept, out of service and free on any day, by organisation and region, without a name (REP-STD-27). */
export const showOccupancy = query({
  name: 'placement.occupancy',
  title: { kk: 'Орындардың толуы', ru: 'Занятость мест', en: 'Occupancy' },
  basis: [ACTS.placement, ACTS.placesReading],
  input: z.object({
    /** The day at whose end the places are counted; today when it is not given. */
    on: dateField.optional(),
    split: z.enum(OCCUPANCY_SPLITS).default('none'),
  }),
  output: z.object({
    on: z.string(),
    /** True: as the places stand at this moment. */
    isNow: z.boolean(),
    split: z.enum(OCCUPANCY_SPLITS),
    houses: z.array(house),
    /** Residential organisations of the register that have entered no places; they are counted nowhere. */
    notKept: z.number(),
    regions: z.array(z.object({ region: z.string(), name: z.string(), ...figures, waiting: z.number() })),
  }),
  run: async (act, { on = act.today, split }) => {
    if (isAfter(on, act.today))
      return refuse('platform.invalid-input', {
        status: 'invalid',
        fields: [{ path: 'on', code: 'future-date' }],
      })
    const asAt = asAtOf(act, on)
    const ids = await listHouses(act)
    const rows = await countOccupancy(act.db, ids, asAt, split)
    const queues = await countQueues(act.db, ids, asAt.until)
    const known = await listOrganisationsById(act.db, ids)
    const houses = known
      .map((one) => houseOf(act, one, { rows, queues, isSplit: split !== 'none' }))
      .filter(({ places, waiting }) => places > 0 || waiting > 0)
      .toSorted(
        (a, b) =>
          a.region.localeCompare(b.region) || a.name.localeCompare(b.name, act.lang, { numeric: true }),
      )
    const notKept = await countNotKept(act, ids)
    return ok({ on, isNow: asAt.isNow, split, houses, notKept, regions: regionsOf(act, houses) })
  },
})

function asAtOf(act: Act, on: LocalDate): AsAt {
  const isNow = on === act.today
  return { on, isNow, until: isNow ? new Date(act.now.getTime() + 1) : startOfDay(addDays(on, 1), ALMATY) }
}

/** The own house of its registrar; the houses of the territory; for the body for social protection those of the country. */
async function listHouses(act: Act): Promise<readonly string[]> {
  const { role, organisationId } = act.actor
  if (role === 'io-registrar') return organisationId === undefined ? [] : [organisationId]
  const kept = await listKept(act.db, regionsFor(act))
  return kept.map(({ id }) => id)
}

function regionsFor({ actor: { role, regions } }: Act): readonly string[] {
  return role === 'authority-officer' ? REGIONS.map(({ kato }) => kato) : regions
}

async function countNotKept(act: Act, kept: readonly string[]): Promise<number> {
  if (act.actor.role === 'io-registrar') return 0
  const filter = { kinds: ['residential-organisation'], state: 'existing' } as const
  const { organisations } = await listOrganisations(act.db, filter, { page: 1, size: MOST_ORGANISATIONS })
  const regions = regionsFor(act)
  return organisations.filter(({ id, region }) => regions.includes(region) && !kept.includes(id)).length
}

type Counted = {
  readonly rows: readonly OccupancyRow[]
  readonly queues: readonly QueueRow[]
  readonly isSplit: boolean
}

function houseOf(act: Act, { id, name, region }: Organisation, { rows, queues, isSplit }: Counted) {
  const own = rows.filter(({ organisationId }) => organisationId === id)
  const queue = queues.find(({ organisationId }) => organisationId === id)
  return {
    organisationId: id,
    name: localize(name, act.lang),
    region,
    ...sumPlaces(own),
    waiting: queue?.waiting ?? 0,
    medianDays: queue?.medianDays ?? null,
    kinds: isSplit ? own.map(({ organisationId: _, ...kind }) => kind) : [],
  }
}

function regionsOf(act: Act, houses: readonly ReturnType<typeof houseOf>[]) {
  return [...new Set(houses.map(({ region }) => region))].map((region) => {
    const own = houses.filter((one) => one.region === region)
    const known = findRegion(region)
    return {
      region,
      name: known === undefined ? region : localize(known.name, act.lang),
      ...sumPlaces(own),
      waiting: own.reduce((sum, one) => sum + one.waiting, 0),
    }
  })
}
