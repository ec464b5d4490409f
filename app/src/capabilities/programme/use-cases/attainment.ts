import { z } from 'zod'
import type { Act } from '#platform/use-case/act.ts'
import { BASELINES, GOAL_LEVELS, type Goal, tScore, WEIGHT_KEYS } from '../domain/goal.ts'
import { ACTIVITIES, GOAL_TYPES } from '../domain/measure.ts'
import type { Programme } from '../domain/programme.ts'
import { findEditionInForce } from '../read/editions.ts'
import { listGoals, listScores, type Score } from '../read/goals.ts'

const text = z.string().nullable()

const scoreShape = z.object({
  onDay: z.string(),
  level: z.enum(GOAL_LEVELS),
  /** The words of that level, as they were approved. */
  words: z.string(),
  note: z.string(),
  recordedBy: z.string(),
})

/** A goal as shown: its levels in words, lowest first. */
export const goalShape = z.object({
  id: z.uuid(),
  title: z.string(),
  familyWords: text,
  activity: z.enum(ACTIVITIES),
  goalType: z.enum(GOAL_TYPES),
  baseline: z.enum(BASELINES),
  weight: z.enum(WEIGHT_KEYS),
  isDescribed: z.boolean(),
  levels: z.array(z.object({ level: z.enum(GOAL_LEVELS), words: text })),
})

/** What was reached of the goals in force. The T-scores stand only when every goal has a level. */
export const attainmentShape = z
  .object({
    goals: z.array(goalShape.extend({ scores: z.array(scoreShape) })),
    scored: z.number(),
    startScore: z.number().nullable(),
    score: z.number().nullable(),
  })
  .nullable()

function showGoal(goal: Goal): z.input<typeof goalShape> {
  return {
    ...goal,
    familyWords: goal.familyWords ?? null,
    levels: GOAL_LEVELS.map((level) => ({ level, words: goal.levels[level] ?? null })),
  }
}

/** The goals of the text as it stands now. */
export async function showGoals(act: Act, programmeId: string) {
  return (await listGoals(act, programmeId)).map(showGoal)
}

const showScore = (goal: Goal, { onDay, level, note, recordedBy }: Score) => ({
  ...{ onDay, level, note, recordedBy },
  words: goal.levels[level] ?? '',
})

/** The goals in force with what was scored against this very edition; null while nothing is in force. */
export async function showAttainment(
  act: Act,
  programme: Programme,
): Promise<z.input<typeof attainmentShape>> {
  const edition = await findEditionInForce(act, programme)
  if (edition === undefined) return null
  const all = (await listScores(act, programme.id)).filter((one) => one.revision === edition.revision)
  const scoresOf = (goal: Goal) => all.filter((one) => one.goalId === goal.id)
  const reached = edition.goals.flatMap((goal) => {
    const [last] = scoresOf(goal)
    return last === undefined ? [] : [{ weight: goal.weight, level: last.level }]
  })
  const start = edition.goals.map(({ weight, baseline }) => ({ weight, level: baseline }))
  const isWhole = reached.length === edition.goals.length
  return {
    goals: edition.goals.map((goal) => ({
      ...showGoal(goal),
      scores: scoresOf(goal).map((one) => showScore(goal, one)),
    })),
    scored: reached.length,
    startScore: tScore(start) ?? null,
    score: (isWhole ? tScore(reached) : undefined) ?? null,
  }
}
