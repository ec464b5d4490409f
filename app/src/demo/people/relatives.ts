import { fromDayNumber, type LocalDate } from '@tirek/kernel'
import { drawGiven, type FamilyNames, otherSurname } from '../names/family-names.ts'
import type { Random } from '../random.ts'
import type { Relation, RightBasis, Sex } from '../types.ts'
import { spacedBirth } from './ages.ts'

/** A relative before entry into the registers. */
export interface RelativePlan {
  readonly relation: Relation
  readonly family: FamilyNames
  readonly given: string
  readonly father: string
  readonly sex: Sex
  readonly birthDay: number
  readonly isAdult: boolean
  readonly represents: RightBasis | undefined
  readonly representsSince: LocalDate | undefined
}

export interface FamilyFrame {
  readonly family: FamilyNames
  /** Given name of the children's father, known from their patronymic even where he is absent. */
  readonly father: string
  readonly children: readonly { readonly birthDay: number }[]
  readonly today: number
  readonly own?: FamilyOwnNames | undefined
}

/** A family whose names are not left to chance; mother and father are both there. */
export interface FamilyOwnNames {
  readonly family: FamilyNames
  readonly father: string
  readonly mother: string
  readonly mothersFather: string
}

const YEAR = 365.25
const ORPHANS = 0.012
const IN_CARE_OF_STATE = 0.15
const OLDEST_BIRTH = 45
const TRUSTEE_AGE = 14

/** Parents or a guardian, grandparents, brothers and sisters: three relatives a child on average. */
export function planRelatives(frame: FamilyFrame, random: Random): readonly RelativePlan[] {
  const births = frame.children.map((child) => child.birthDay)
  const oldest = Math.min(...births)
  const youngest = Math.max(...births)

  if (!frame.own && random.chance(ORPHANS)) return planGuardian(frame, oldest, youngest, random)

  const span = (youngest - oldest) / YEAR
  const age = 18 + triangular(random) * (OLDEST_BIRTH - 18 - Math.min(span, 26))
  const motherBirth = Math.round(oldest - age * YEAR)
  const fatherBirth = Math.round(motherBirth - random.between(0, 7) * YEAR - random.between(0, 300))
  return [
    ...planParents(frame, motherBirth, fatherBirth, oldest, random),
    ...planGrandparents(frame, motherBirth, random),
    ...planSiblings(frame, motherBirth, births, random),
  ]
}

/** Most births fall in the middle of the years in which women bear children. */
function triangular(random: Random): number {
  return (random.next() + random.next()) / 2
}

function planParents(
  frame: FamilyFrame,
  motherBirth: number,
  fatherBirth: number,
  since: number,
  random: Random,
): readonly RelativePlan[] {
  const { own } = frame
  const hasMother = own !== undefined || random.chance(0.96)
  const hasFather = own !== undefined || !hasMother || random.chance(0.8)
  const kept = own === undefined && random.chance(0.3) ? otherSurname(frame.family, random) : frame.family
  const parents: RelativePlan[] = []

  if (hasMother) {
    const drawn = adult('mother', kept, 'female', motherBirth, random)
    const mother = own === undefined ? drawn : { ...drawn, given: own.mother, father: own.mothersFather }
    parents.push(representing(mother, 'parent', since))
  }
  if (hasFather) {
    const father = { ...adult('father', frame.family, 'male', fatherBirth, random), given: frame.father }
    parents.push(representing(father, 'parent', since))
  }
  return parents
}

function planGrandparents(frame: FamilyFrame, parentBirth: number, random: Random): readonly RelativePlan[] {
  const birth = Math.round(parentBirth - random.between(20, 32) * YEAR)
  const grandparents: RelativePlan[] = []
  if (random.chance(0.37)) grandparents.push(adult('grandmother', frame.family, 'female', birth, random))
  if (random.chance(0.2)) grandparents.push(adult('grandfather', frame.family, 'male', birth - 400, random))
  return grandparents
}

function planSiblings(
  frame: FamilyFrame,
  motherBirth: number,
  births: readonly number[],
  random: Random,
): readonly RelativePlan[] {
  const count = random.weighted([33, 36, 21, 10])
  const first = Math.round(motherBirth + 18 * YEAR)
  const last = Math.min(frame.today - 30, Math.round(motherBirth + OLDEST_BIRTH * YEAR))
  const taken = [...births]
  const siblings: RelativePlan[] = []

  for (let at = 0; at < count && first < last; at += 1) {
    const birthDay = spacedBirth([first, last], taken, random)
    if (birthDay === undefined) continue
    taken.push(birthDay)
    const sex: Sex = random.chance(0.49) ? 'female' : 'male'
    const sibling = adult('sibling', frame.family, sex, birthDay, random)
    siblings.push({ ...sibling, father: frame.father, isAdult: frame.today - birthDay > 18 * YEAR })
  }
  return siblings
}

/** A guardian for those under fourteen, a trustee from then on; some are in the care of the state. */
function planGuardian(
  frame: FamilyFrame,
  oldest: number,
  youngest: number,
  random: Random,
): readonly RelativePlan[] {
  if (random.chance(IN_CARE_OF_STATE)) return []

  const relation = random.chance(0.6) ? 'grandmother' : 'aunt'
  const years = relation === 'grandmother' ? random.between(45, 58) : random.between(22, 40)
  const guardian = adult(relation, frame.family, 'female', Math.round(oldest - years * YEAR), random)
  const basis = frame.today - youngest >= TRUSTEE_AGE * YEAR ? 'trustee' : 'guardian'
  const since = random.between(youngest, frame.today)
  return [representing(guardian, basis, since)]
}

function adult(
  relation: Relation,
  family: FamilyNames,
  sex: Sex,
  birthDay: number,
  random: Random,
): RelativePlan {
  return {
    relation,
    family,
    sex,
    birthDay,
    given: drawGiven(family, sex, random),
    father: drawGiven(family, 'male', random),
    isAdult: true,
    represents: undefined,
    representsSince: undefined,
  }
}

function representing(plan: RelativePlan, basis: RightBasis, since: number): RelativePlan {
  return { ...plan, represents: basis, representsSince: fromDayNumber(since) }
}
