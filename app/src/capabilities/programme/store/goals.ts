import type { Act } from '#platform/use-case/act.ts'
import { type Sealing, sealDocument } from '#platform/vault/document.ts'
import type { Goal, GoalLevel, Weight } from '../domain/goal.ts'
import type { ProgrammeHead } from '../domain/programme.ts'
import { GOAL, SCORE_NOTE } from './sealed.ts'

type Of = Pick<ProgrammeHead, 'id' | 'region' | 'personId'>

async function rowOf(sealing: Sealing, { personId }: Of, goal: Goal) {
  const { id, title, familyWords, levels } = goal
  return {
    activity: goal.activity,
    goal_type: goal.goalType,
    baseline: goal.baseline,
    weight: goal.weight,
    words: await sealDocument(sealing, personId, { field: GOAL, id }, { title, familyWords, levels }),
    is_described: goal.isDescribed,
  }
}

/** Writes a new goal at a place in the programme. */
export async function insertGoal(sealing: Sealing, of: Of, goal: Goal, position: number): Promise<void> {
  const { region, personId: person_id, id: programme_id } = of
  const about = { region, id: goal.id, person_id, programme_id, position }
  await sealing.db
    .insertInto('programme_goal')
    .values({ ...about, ...(await rowOf(sealing, of, goal)) })
    .execute()
}

/** Writes the text of a goal anew; what was scored stays with the edition it was scored against. */
export async function updateGoal(sealing: Sealing, of: Of, goal: Goal): Promise<void> {
  await sealing.db
    .updateTable('programme_goal')
    .set(await rowOf(sealing, of, goal))
    .where('region', '=', of.region)
    .where('id', '=', goal.id)
    .execute()
}

/** Writes how much a goal matters to the family. */
export async function setWeight(act: Act, of: Of, goalId: string, weight: Weight): Promise<void> {
  await act.db
    .updateTable('programme_goal')
    .set({ weight })
    .where('region', '=', of.region)
    .where('id', '=', goalId)
    .execute()
}

/** Takes a goal out; measures that served it stay and name no goal. */
export async function removeGoal(act: Act, of: Of, goalId: string): Promise<void> {
  await act.db
    .updateTable('programme_goal')
    .set({ removed_on: act.today })
    .where('region', '=', of.region)
    .where('id', '=', goalId)
    .execute()
  await act.db
    .updateTable('programme_measure')
    .set({ goal_id: null })
    .where('programme_id', '=', of.id)
    .where('goal_id', '=', goalId)
    .execute()
}

/** Writes which level was seen today. */
export async function insertScore(
  act: Act,
  of: Of,
  score: {
    readonly goalId: string
    readonly revision: number
    readonly level: GoalLevel
    readonly note: string
  },
): Promise<void> {
  const id = act.newId()
  await act.db
    .insertInto('programme_goal_score')
    .values({
      region: of.region,
      id,
      person_id: of.personId,
      programme_id: of.id,
      goal_id: score.goalId,
      revision: score.revision,
      on_day: act.today,
      level: score.level,
      note: await act.vault.seal(of.personId, { field: SCORE_NOTE, id }, score.note),
      recorded_by: act.actor.name,
    })
    .execute()
}
