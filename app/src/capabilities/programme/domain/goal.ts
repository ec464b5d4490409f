import type { Activity, GoalType } from './measure.ts'

/** The five levels of Goal Attainment Scaling from the lowest; the third is what is expected. */
export const GOAL_LEVELS = ['much-less', 'less', 'expected', 'more', 'much-more'] as const
export type GoalLevel = (typeof GOAL_LEVELS)[number]

/** Where a child may stand before the work: below what is expected, else there is nothing to reach. */
export const BASELINES = ['much-less', 'less'] as const satisfies readonly GoalLevel[]
export type Baseline = (typeof BASELINES)[number]

/** How much a goal matters to the family, by its own answer; the numbers are the weights of the formula. */
export const WEIGHTS = { matters: 1, 'matters-much': 2, 'matters-most': 3 } as const
export type Weight = keyof typeof WEIGHTS
export const WEIGHT_KEYS = ['matters', 'matters-much', 'matters-most'] as const satisfies readonly Weight[]

/** What is seen at each level, in plain words. */
export type LevelWords = { readonly [level in GoalLevel]?: string | undefined }

/** What is written about a goal in words. */
export interface GoalWords {
  readonly title: string
  /** The same goal as the family says it. */
  readonly familyWords?: string | undefined
  readonly levels: LevelWords
}

/** A goal without its words. `isDescribed`: the family's words and every level are written. */
export interface GoalHead {
  readonly id: string
  readonly activity: Activity
  readonly goalType: GoalType
  readonly baseline: Baseline
  readonly weight: Weight
  readonly isDescribed: boolean
}

/** One goal of a programme that can be measured. */
export type Goal = GoalHead & GoalWords

/** The number of a level: −2 … +2. */
export function pointsOf(level: GoalLevel): number {
  return GOAL_LEVELS.indexOf(level) - GOAL_LEVELS.indexOf('expected')
}

/** Levels without a description: a goal with one of them cannot be approved. */
export function undescribedLevels(levels: LevelWords): readonly GoalLevel[] {
  return GOAL_LEVELS.filter((level) => levels[level] === undefined)
}

/** True when the family said the goal in its own words and every level says what is seen at it. */
export function isDescribed({ familyWords, levels }: GoalWords): boolean {
  return familyWords !== undefined && undescribedLevels(levels).length === 0
}

/** Levels that say the same as another one: nobody could tell which of them was reached. */
export function repeatedLevels(levels: LevelWords): readonly GoalLevel[] {
  const said = (level: GoalLevel) => levels[level]?.trim().toLowerCase()
  return GOAL_LEVELS.filter((level, at) =>
    GOAL_LEVELS.slice(0, at).some((earlier) => said(level) !== undefined && said(earlier) === said(level)),
  )
}

/**
 * The expected correlation between goals, as the authors of the method set it. Source of the number and of the formula:
 * Kiresuk T. J., Sherman R. E. Goal attainment scaling: a general method for evaluating comprehensive community mental
 * health programs. Community Mental Health Journal, 1968, 4(6), pp. 443–453.
 */
const EXPECTED_CORRELATION = 0.3
const T_MEAN = 50
const T_DEVIATION = 10

/**
 * The T-score of several goals: 50 when on the whole what was expected came, ten for one deviation; one decimal.
 * Undefined without a goal.
 */
export function tScore(
  reached: readonly { readonly weight: Weight; readonly level: GoalLevel }[],
): number | undefined {
  if (reached.length === 0) return undefined
  const sum = (value: (one: (typeof reached)[number]) => number) =>
    reached.reduce((total, one) => total + value(one), 0)
  const gained = sum(({ weight, level }) => WEIGHTS[weight] * pointsOf(level))
  const squares = sum(({ weight }) => WEIGHTS[weight] ** 2)
  const whole = sum(({ weight }) => WEIGHTS[weight])
  const spread = Math.sqrt((1 - EXPECTED_CORRELATION) * squares + EXPECTED_CORRELATION * whole ** 2)
  return Math.round((T_MEAN + (T_DEVIATION * gained) / spread) * 10) / 10
}
