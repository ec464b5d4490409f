import type { Sealing } from '#platform/vault/document.ts'
import type { GoalLevel } from '../domain/goal.ts'
import { listGoals, listScores } from '../read/goals.ts'
import { listProgrammesOf } from '../read/programmes.ts'

/** A goal of a programme and the level that was seen last. */
export interface GoalReached {
  readonly title: string
  readonly level: GoalLevel | undefined
}

async function goalsOf(act: Sealing, programmeId: string): Promise<readonly GoalReached[]> {
  const goals = await listGoals(act, programmeId)
  const scores = goals.length === 0 ? [] : await listScores(act, programmeId)
  return goals.map(({ id, title, familyWords }) => ({
    title: familyWords ?? title,
    level: scores.find(({ goalId }) => goalId === id)?.level,
  }))
}

/** The approved programmes of a person and what was reached in them, newest first. */
export async function whatWasReached(act: Sealing, personId: string) {
  const all = (await listProgrammesOf(act.db, personId)).filter(({ approvedOn }) => approvedOn !== undefined)
  const goals: GoalReached[] = []
  for (const { id } of all) goals.push(...(await goalsOf(act, id)))
  return { programmes: all, goals }
}
