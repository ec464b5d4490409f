import { fromDayNumber } from '@tirek/kernel'
import { choosePlacementStage, PLACEMENT_SINCE } from '../cases/choose-stage.ts'
import { legsOf } from '../cases/trails.ts'
import { walk } from '../cases/walk.ts'
import type { AdultKind } from '../figures/quotas.ts'
import { drawFamily, drawGiven, type FamilyNames } from '../names/family-names.ts'
import type { DemoAddress, DemoAdult, DemoCase, DemoRelative, Sex, Stage } from '../types.ts'
import type { Scene } from './child.ts'
import { enterPerson, type Registers } from './person.ts'

export interface AdultPlan {
  readonly region: string
  readonly address: DemoAddress
  readonly russianNames: number
  readonly kind: AdultKind
  readonly sex: Sex
  /** Names and stage when they are not left to chance. */
  readonly own?: {
    readonly family: FamilyNames
    readonly given: string
    readonly father: string
    readonly stage: Stage
  }
}

const YEAR = 365.25
const GROUPS: Record<AdultKind, 1 | 2 | 3 | undefined> = {
  'group-1': 1,
  'group-2': 2,
  'group-3': 3,
  elderly: undefined,
}
const PSYCHONEUROLOGICAL_SHARE = 0.4
const INCAPABLE_SHARE = 0.35

/** An adult recipient of residential services: category 3, 4 or 5 of order 263, point 2. */
export function buildAdult(plan: AdultPlan, registers: Registers, scene: Scene): DemoAdult {
  const { random, today } = scene
  const family = plan.own?.family ?? drawFamily(random, plan.russianNames)
  const years = plan.kind === 'elderly' ? random.between(66, 90) : random.between(19, 61)
  const birthDay = today - Math.round(years * YEAR) - random.between(10, 350)
  const person = enterPerson(registers, {
    region: plan.region,
    family,
    given: plan.own?.given ?? drawGiven(family, plan.sex, random),
    father: plan.own?.father ?? drawGiven(family, 'male', random),
    sex: plan.sex,
    birthDay,
    hasIin: true,
    hasPhone: random.chance(0.8),
  })

  const category = plan.own && plan.kind !== 'elderly' ? 4 : categoryOf(plan.kind, scene)
  const placement = planPlacement(category, birthDay, scene, plan.own?.stage)
  const incapable = category === 3 && random.chance(INCAPABLE_SHARE)
  const since = fromDayNumber(birthDay + Math.round(18.2 * YEAR))
  return {
    person,
    address: plan.address,
    category,
    group: GROUPS[plan.kind],
    disabilitySince: plan.kind === 'elderly' ? undefined : since,
    incapableSince: incapable ? since : undefined,
    guardian: incapable ? guardianOf(plan.region, birthDay, registers, scene, family) : undefined,
    case: placement,
  }
}

/** Group III alone opens only category 3; groups I and II open category 4 as well. */
function categoryOf(kind: AdultKind, scene: Scene): 3 | 4 | 5 {
  if (kind === 'elderly') return 5
  return kind === 'group-3' || scene.random.chance(PSYCHONEUROLOGICAL_SHARE) ? 3 : 4
}

function planPlacement(
  category: 3 | 4 | 5,
  birthDay: number,
  scene: Scene,
  wanted: Stage | undefined,
): DemoCase {
  const eligible = Math.max(PLACEMENT_SINCE, birthDay + Math.round((category === 5 ? 65 : 18.5) * YEAR))
  const drawn = wanted ?? choosePlacementStage(scene.today - eligible, scene.random)
  const { stage, slot } = scene.residences.settle(category, drawn, scene.random)
  return {
    stage,
    steps: walk(legsOf(stage, false), scene.today, eligible, scene.random),
    residence: { category, slot },
  }
}

function guardianOf(
  region: string,
  wardBirth: number,
  registers: Registers,
  scene: Scene,
  family: ReturnType<typeof drawFamily>,
): DemoRelative {
  const birthDay = Math.min(wardBirth - 3_000, scene.today - 9_000)
  const person = enterPerson(registers, {
    region,
    family,
    given: drawGiven(family, 'female', scene.random),
    father: drawGiven(family, 'male', scene.random),
    sex: 'female',
    birthDay,
    hasIin: true,
    hasPhone: true,
  })
  const since = fromDayNumber(wardBirth + Math.round(18.3 * YEAR))
  return { person, relation: 'aunt', represents: 'guardian', representsSince: since }
}
