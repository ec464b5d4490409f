import { createResidences, type DemoResidence, type Residences } from './cases/residences.ts'
import { fillUrns, quotasOf, type RegionQuota, type RegionUrns } from './figures/quotas.ts'
import { type Settlement, settlementOf } from './figures/settlement.ts'
import { buildAdult } from './people/adult.ts'
import { birthSpan, spacedBirth } from './people/ages.ts'
import { type ChildDraft, disabilityGroup, type Scene } from './people/child.ts'
import { buildHousehold, drawAddress, type HouseholdPlan } from './people/household.ts'
import { openRegisters, type Registers } from './people/person.ts'
import type {
  DemoAddress,
  DemoAdult,
  DemoBatch,
  DemoHousehold,
  DemoRequest,
  Impairment,
  Sex,
} from './types.ts'

const BATCH = 500
const CHILDREN_IN_HOUSEHOLD = [91, 8, 1]
const FULL_RESIDENCE = { children: 0.012, adults: 0.14 }

/** The end of a region: its residences, once it is known who lives in them. */
export interface RegionClose {
  readonly region: string
  readonly residences: readonly DemoResidence[]
}

/**
 * The demo nation, region by region and batch by batch, so that memory does not grow with
 * its size. The same request always gives the same people. Returns nothing but what it
 * yields; every region ends with its residences.
 */
export function* demoNation(request: DemoRequest): Generator<DemoBatch | RegionClose, void> {
  const registers = openRegisters(request.seed, request.asOf)
  const size = request.batchSize ?? BATCH

  for (const quota of quotasOf(request.children)) {
    const region = openRegion(quota, registers)
    yield* inBatches(
      size,
      () => nextHousehold(region),
      (households) => batch(region, households, []),
    )
    yield* inBatches(
      size,
      () => nextAdult(region),
      (adults) => batch(region, [], adults),
    )
    yield { region: region.kato, residences: region.scene.residences.list() }
  }
}

interface OpenRegion {
  readonly kato: string
  readonly quota: RegionQuota
  readonly settlement: Settlement
  readonly urns: RegionUrns
  readonly scene: Scene
  readonly registers: Registers
  readonly urban: { children: number; all: number }
}

function openRegion(quota: RegionQuota, registers: Registers): OpenRegion {
  const { kato } = quota.figures
  const random = registers.random.fork(kato)
  return {
    kato,
    quota,
    registers,
    settlement: settlementOf(kato, quota.children),
    urns: fillUrns(quota, random.fork('quota')),
    scene: { asOf: registers.asOf, today: registers.today, random, residences: openResidences(quota) },
    urban: { children: 0, all: 0 },
  }
}

function openResidences(quota: RegionQuota): Residences {
  return createResidences(quota.figures.kato, (category) =>
    Math.max(
      2,
      Math.round(
        category <= 2 ? quota.children * FULL_RESIDENCE.children : quota.adults * FULL_RESIDENCE.adults,
      ),
    ),
  )
}

function* inBatches<T>(
  size: number,
  next: () => T | undefined,
  wrap: (items: readonly T[]) => DemoBatch,
): Generator<DemoBatch, void> {
  let items: T[] = []
  for (let item = next(); item !== undefined; item = next()) {
    items.push(item)
    if (items.length < size) continue
    yield wrap(items)
    items = []
  }
  if (items.length > 0) yield wrap(items)
}

function batch(
  region: OpenRegion,
  households: readonly DemoHousehold[],
  adults: readonly DemoAdult[],
): DemoBatch {
  return { region: region.kato, households, adults }
}

function nextHousehold(region: OpenRegion): DemoHousehold | undefined {
  const { urns, scene, kato, settlement } = region
  if (urns.standing.left() === 0) return undefined

  const wanted = Math.min(urns.standing.left(), 1 + scene.random.weighted(CHILDREN_IN_HOUSEHOLD))
  const children = drawChildren(region, wanted)
  const address = nextAddress(region, children.length)
  const plan: HouseholdPlan = { region: kato, address, russianNames: settlement.russianNames, children }
  return buildHousehold(plan, region.registers, scene)
}

function drawChildren(region: OpenRegion, wanted: number): (ChildDraft & { readonly sex: Sex })[] {
  const { urns, scene } = region
  const taken: number[] = []

  return Array.from({ length: wanted }, () => {
    const standing = urns.standing.draw()
    const span = birthSpan(standing, scene.asOf)
    const birthDay = spacedBirth(span, taken, scene.random) ?? scene.random.between(span[0], span[1])
    taken.push(birthDay)
    return { standing, birthDay, sex: urns.sex.draw(), impairments: drawImpairments(region, standing) }
  })
}

/** A child under three in the risk group has a forecast, not an impairment (LAW-1-9). */
function drawImpairments(region: OpenRegion, standing: ChildDraft['standing']): readonly Impairment[] {
  if (standing === 'newborn' || standing === 'risk') return []
  if (disabilityGroup(standing) !== undefined) return [region.urns.impairment.draw()]

  const kinds = region.quota.impairments
  const index = region.scene.random.weighted(kinds.map(([, count]) => count))
  return [kinds[index]?.[0] ?? 'speech']
}

/** Town or village by the region's share; counted as it goes, so that the share is kept. */
function nextAddress(region: OpenRegion, children: number): DemoAddress {
  const { figures } = region.quota
  const share = figures.urban / (figures.urban + figures.rural)
  const { urban, scene } = region
  const isUrban = urban.children + children / 2 <= share * (urban.all + children)
  urban.all += children
  if (isUrban) urban.children += children
  return drawAddress(region.kato, scene.random.between(1, region.settlement.districts), isUrban, scene.random)
}

function nextAdult(region: OpenRegion): DemoAdult | undefined {
  const { urns, scene, kato, settlement } = region
  if (urns.adultKind.left() === 0) return undefined

  const district = scene.random.between(1, settlement.districts)
  const plan = {
    region: kato,
    address: drawAddress(kato, district, scene.random.chance(0.6), scene.random),
    russianNames: settlement.russianNames,
    kind: urns.adultKind.draw(),
    sex: urns.adultSex.draw(),
  }
  return buildAdult(plan, region.registers, scene)
}
