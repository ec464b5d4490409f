import type { LocalDate } from '@tirek/kernel'
import { drawFamily, drawGiven, type FamilyNames } from '../names/family-names.ts'
import type { Random } from '../random.ts'
import type { DemoAddress, DemoChild, DemoHousehold, DemoRelative, Sex, Standing } from '../types.ts'
import { type ChildDraft, planCase, planDisability, planLimited, type Scene } from './child.ts'
import { enterPerson, type Registers } from './person.ts'
import { type FamilyOwnNames, planRelatives, type RelativePlan } from './relatives.ts'

/** What a household is built from. */
export interface HouseholdPlan {
  readonly region: string
  readonly address: DemoAddress
  readonly russianNames: number
  readonly children: readonly (ChildDraft & { readonly sex: Sex })[]
  /** Names of the family when they are not left to chance. */
  readonly names?: FamilyOwnNames
}

const IIN_OF_NEWBORN = 0.7

/** Builds one household: names, relatives, representatives and the plan of every child's case. */
export function buildHousehold(plan: HouseholdPlan, registers: Registers, scene: Scene): DemoHousehold {
  const { random } = scene
  const family = plan.names?.family ?? drawFamily(random, plan.russianNames)
  const father = plan.names?.father ?? drawGiven(family, 'male', random)
  const relativePlans = planRelatives(
    { family, father, children: plan.children, today: scene.today, own: plan.names },
    random,
  )
  const relatives = relativePlans.map((relative) => enterRelative(relative, plan.region, registers))

  const mother = relatives.find((relative) => relative.relation === 'mother')
  const representative = relatives.find((relative) => relative.represents !== undefined)
  const kin: Kin = {
    family,
    father,
    motherId: mother?.person.id,
    representativeId: representative?.person.id,
  }

  const children = plan.children.map((draft) => enterChild(draft, plan.region, kin, registers, scene))
  const firstStep = children.flatMap((child) => child.case.steps[0]?.on ?? []).sort()[0]
  return {
    id: registers.nextId(),
    address: plan.address,
    children,
    relatives: relatives.map((relative) => actingBefore(relative, firstStep)),
  }
}

/** Whoever acts in a case had the right before its first step. */
function actingBefore(relative: DemoRelative, firstStep: LocalDate | undefined): DemoRelative {
  const { representsSince } = relative
  if (representsSince === undefined || firstStep === undefined || representsSince <= firstStep)
    return relative
  return { ...relative, representsSince: firstStep }
}

interface Kin {
  readonly family: FamilyNames
  readonly father: string
  readonly motherId: string | undefined
  readonly representativeId: string | undefined
}

function enterChild(
  draft: HouseholdPlan['children'][number],
  region: string,
  kin: Kin,
  registers: Registers,
  scene: Scene,
): DemoChild {
  const underMother = draft.standing === 'newborn' && kin.motherId !== undefined
  const person = enterPerson(registers, {
    region,
    family: kin.family,
    given: draft.given ?? drawGiven(kin.family, draft.sex, scene.random),
    father: kin.father,
    sex: draft.sex,
    birthDay: draft.birthDay,
    hasIin: !underMother || scene.random.chance(IIN_OF_NEWBORN),
    hasPhone: false,
  })
  const plan = planCase(draft, scene, kin.representativeId !== undefined)

  return {
    person,
    standing: draft.standing,
    disability: planDisability(draft, plan, scene),
    limitedSince: planLimited(draft, plan, scene),
    atRisk: isAtRisk(draft.standing, plan.stage),
    impairments: draft.impairments,
    representativeId: kin.representativeId,
    motherId: kin.motherId,
    case: plan,
  }
}

const NO_RISK_FOUND: readonly string[] = [
  'screening-due',
  'screened-clear',
  'screening-refused',
  'screening-incomplete',
]

/** Law 343, art. 1(3): a forecast for a child under three, and only after a screening showed it. */
function isAtRisk(standing: Standing, stage: DemoChild['case']['stage']): boolean {
  return standing === 'risk' || (standing === 'newborn' && !NO_RISK_FOUND.includes(stage))
}

function enterRelative(plan: RelativePlan, region: string, registers: Registers): DemoRelative {
  const person = enterPerson(registers, { ...plan, region, hasIin: true, hasPhone: plan.isAdult })
  return {
    person,
    relation: plan.relation,
    represents: plan.represents,
    representsSince: plan.representsSince,
  }
}

/** Streets with names that favour no one. */
const STREETS: readonly string[] = [
  'Достық',
  'Бейбітшілік',
  'Мектеп',
  'Орталық',
  'Жастар',
  'Бұлақ',
  'Қайың',
  'Тәуелсіздік',
  'Жаңа',
  'Бау',
  'Көктем',
  'Теректі',
]

export function drawAddress(region: string, district: number, urban: boolean, random: Random): DemoAddress {
  return {
    region,
    district,
    urban,
    street: random.pick(STREETS),
    house: random.between(1, 140),
    flat: urban ? random.between(1, 90) : undefined,
  }
}
