import { dayNumber, localDate } from '@tirek/kernel'
import type { Random } from '../random.ts'
import type { Stage, Standing } from '../types.ts'
import { leastDays, legsOf } from './trails.ts'

/** Order 263 is in force from this day; nobody walks its way earlier. */
export const PLACEMENT_SINCE: number = dayNumber(localDate('2023-07-01'))

/** Stages that a newborn reaches without anybody's word. */
const NEEDS_NOBODY: readonly Stage[] = ['screening-due', 'screened-clear', 'screening-incomplete']

type Weights = readonly (readonly [stage: Stage, weight: number])[]

const NEWBORN: Weights = [
  ['screening-due', 12],
  ['screened-clear', 50],
  ['screening-refused', 3],
  ['screening-incomplete', 5],
  ['consent-awaited', 14],
  ['consent-refused', 4],
  ['consented', 12],
]

/** Only a screening leads to a referral. */
const REFERRAL: Weights = [
  ['referred', 10],
  ['referral-overdue', 4],
]

const CONSULTATION: Weights = [
  ['acknowledged', 5],
  ['scheduled', 14],
  ['appointment-missed', 3],
  ['examining', 14],
  ['sign-off', 5],
]

const PROGRAMME: Weights = [
  ['concluded', 9],
  ['programme-draft', 6],
  ['programme-agreement', 6],
  ['programme-active', 34],
  ['review-overdue', 6],
]

const RISK: Weights = [
  ['consent-awaited', 9],
  ['consent-refused', 4],
  ['consented', 7],
  ...REFERRAL,
  ...CONSULTATION,
  ...PROGRAMME,
]
const DISABILITY: Weights = [['registered', 45], ['consent-refused', 1], ...CONSULTATION, ...PROGRAMME]

const PLACEMENT: Weights = [
  ['need-recognised', 4],
  ['applied', 3],
  ['returned', 2],
  ['accepted', 3],
  ['refused', 2],
  ['decided', 2],
  ['notify-overdue', 1],
  ['notified', 5],
  ['choose-overdue', 3],
  ['reserved', 5],
  ['deferred', 3],
  ['not-arrived', 2],
  ['queued', 14],
  ['offered', 3],
  ['admitted', 48],
  ['discharged', 2],
]

const BY_STANDING: Record<Standing, Weights> = {
  newborn: NEWBORN,
  risk: RISK,
  examining: CONSULTATION,
  limited: PROGRAMME,
  'under-seven': DISABILITY,
  'group-1': DISABILITY,
  'group-2': DISABILITY,
  'group-3': DISABILITY,
}

/** A stage that fits the standing and for which the child has lived long enough. */
export function chooseStage(standing: Standing, ageDays: number, random: Random): Stage {
  const isUnderThree = standing === 'newborn' || standing === 'risk'
  const possible = BY_STANDING[standing].filter(
    ([stage]) => leastDays(legsOf(stage, isUnderThree)) < ageDays - 2,
  )
  return drawStage(possible.length > 0 ? possible : [['screening-due', 1]], random)
}

/** Without a representative nothing is agreed to: no consent, no referral, no programme (LAW-8-5). */
export function stageWithoutRepresentative(stage: Stage, isUnderThree: boolean): Stage {
  if (PROGRAMME.some(([known]) => known === stage)) return isUnderThree ? 'consent-awaited' : 'concluded'
  if (stage === 'consent-refused') return isUnderThree ? 'consent-awaited' : 'registered'
  if (!isUnderThree || NEEDS_NOBODY.includes(stage)) return stage
  return 'consent-awaited'
}

/** A stage of the way to a residence, for someone who has been eligible for so many days. */
export function choosePlacementStage(eligibleDays: number, random: Random): Stage {
  const possible = PLACEMENT.filter(([stage]) => leastDays(legsOf(stage, false)) < eligibleDays)
  return drawStage(possible, random)
}

/** True for a stage of the way to a residence. */
export function isPlacementStage(stage: Stage): boolean {
  return PLACEMENT.some(([known]) => known === stage)
}

function drawStage(weights: Weights, random: Random): Stage {
  const entry = weights[random.weighted(weights.map(([, weight]) => weight))]
  if (!entry) throw new Error('no stage fits')
  return entry[0]
}
