import {
  addMonths,
  birthday,
  dayNumber,
  fromDayNumber,
  type LocalDate,
  maxDate,
  minDate,
} from '@tirek/kernel'
import { getValue, supportEnd } from '@tirek/law'
import {
  choosePlacementStage,
  chooseStage,
  isPlacementStage,
  PLACEMENT_SINCE,
  stageWithoutRepresentative,
} from '../cases/choose-stage.ts'
import type { Residences } from '../cases/residences.ts'
import { legsOf } from '../cases/trails.ts'
import { walk } from '../cases/walk.ts'
import type { Random } from '../random.ts'
import type {
  DemoCase,
  DemoDisability,
  DemoStep,
  DisabilityGroup,
  Impairment,
  Stage,
  Standing,
} from '../types.ts'

/** What is known of a child before the child has a name. */
export interface ChildDraft {
  readonly standing: Standing
  readonly impairments: readonly Impairment[]
  readonly birthDay: number
  /** A stage that the case must stand in, whatever chance would say. */
  readonly wanted?: Stage
  /** A given name of its own. */
  readonly given?: string
}

export interface Scene {
  readonly asOf: LocalDate
  readonly today: number
  readonly random: Random
  readonly residences: Residences
}

const PLACEMENT_SHARE = 0.2
/** A group is given from seven on, before it a child has none (REP-I-28). */
const GROUP_AGE = 7

/** The plan of the child's case; nobody without a representative is on the way to a residence: who else would choose (DEC-48). */
export function planCase(draft: ChildDraft, scene: Scene, hasRepresentative: boolean): DemoCase {
  const category = hasRepresentative ? residenceCategory(draft) : undefined
  const eligibleFrom = category === undefined ? scene.today : residenceDay(draft, scene)

  const isUnderThree = draft.standing === 'newborn' || draft.standing === 'risk'
  if (category !== undefined && isOnTheWay(draft, scene, eligibleFrom)) {
    const drawn = draft.wanted ?? choosePlacementStage(scene.today - eligibleFrom, scene.random)
    const { stage, slot } = scene.residences.settle(category, drawn, scene.random)
    const steps = walk(legsOf(stage, false), scene.today, eligibleFrom, scene.random)
    return { stage, steps, residence: { category, slot } }
  }

  const drawn = draft.wanted ?? chooseStage(draft.standing, scene.today - draft.birthDay, scene.random)
  const stage = hasRepresentative ? drawn : stageWithoutRepresentative(drawn, isUnderThree)
  const legs = legsOf(stage, isUnderThree)
  return { stage, steps: walk(legs, scene.today, draft.birthDay + 1, scene.random), residence: undefined }
}

function isOnTheWay(draft: ChildDraft, scene: Scene, eligibleFrom: number): boolean {
  if (draft.wanted !== undefined) return isPlacementStage(draft.wanted)
  return scene.today - eligibleFrom > 60 && scene.random.chance(PLACEMENT_SHARE)
}

/** Order 263, point 2: children with disability, psychoneurological (1) or of movement (2). */
function residenceCategory(draft: ChildDraft): 1 | 2 | undefined {
  if (disabilityGroup(draft.standing) === undefined) return undefined
  if (draft.impairments.includes('psychoneurological')) return 1
  return draft.impairments.some((kind) => kind === 'movement' || kind === 'wheelchair') ? 2 : undefined
}

/** The first day on which the child may have a place: from the lowest age on, with a group from the age of groups on. */
function residenceDay({ birthDay, standing }: ChildDraft, { asOf }: Scene): number {
  const years = standing === 'under-seven' ? getValue('order263.min-age', asOf).value : GROUP_AGE
  return Math.max(PLACEMENT_SINCE, dayNumber(birthday(fromDayNumber(birthDay), years)))
}

export function disabilityGroup(standing: Standing): DisabilityGroup | undefined {
  switch (standing) {
    case 'under-seven':
    case 'group-1':
    case 'group-2':
    case 'group-3':
      return standing
    default:
      return undefined
  }
}

const TERM_MONTHS = [6, 12, 24, 60, 300]
const TERM_WEIGHTS = [5, 25, 25, 25, 20]

/** A period of disability that holds today: half a year, one, two, five years, or to the limit of age. */
export function planDisability(draft: ChildDraft, plan: DemoCase, scene: Scene): DemoDisability | undefined {
  const group = disabilityGroup(draft.standing)
  if (group === undefined) return undefined

  const birth = fromDayNumber(draft.birthDay)
  const earliest = group === 'under-seven' ? fromDayNumber(draft.birthDay + 1) : birthday(birth, GROUP_AGE)
  const limit = group === 'under-seven' ? birthday(birth, GROUP_AGE) : supportEnd(birth, scene.asOf).on
  const months = TERM_MONTHS[scene.random.weighted(TERM_WEIGHTS)] ?? 12
  const elapsed = scene.random.between(0, Math.min(months, 48) - 1)
  const drawn = addMonths(scene.asOf, -elapsed)
  const first = plan.residence ? plan.steps[0]?.on : undefined
  const since = maxDate(earliest, first ? minDate(drawn, first) : drawn)
  const until = addMonths(since, months)
  return {
    group,
    since: minDate(since, scene.asOf),
    until: until > scene.asOf ? minDate(until, limit) : limit,
  }
}

const LIMITED_SHARE = 0.62

/** Since when the consultation has confirmed limited abilities; independent of disability (LAW-1-6). */
export function planLimited(draft: ChildDraft, plan: DemoCase, scene: Scene): LocalDate | undefined {
  const concluded = stepDay(plan.steps, 'concluded')
  if (concluded !== undefined) return concluded
  if (disabilityGroup(draft.standing) === undefined) return undefined
  if (plan.stage !== 'registered' && plan.residence === undefined) return undefined
  if (!scene.random.chance(LIMITED_SHARE)) return undefined

  const age = scene.today - draft.birthDay
  return fromDayNumber(scene.today - scene.random.between(1, Math.max(1, Math.min(1_500, age - 30))))
}

function stepDay(steps: readonly DemoStep[], kind: DemoStep['kind']): LocalDate | undefined {
  return steps.find((step) => step.kind === kind)?.on
}
