import type { LocalDate } from '@tirek/kernel'
import type { Selectable } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { ProgrammeGoal as Row } from '#platform/db/schema.ts'
import { openDocument, type Sealing } from '#platform/vault/document.ts'
import type { Baseline, Goal, GoalHead, GoalLevel, GoalWords, Weight } from '../domain/goal.ts'
import type { Activity, GoalType } from '../domain/measure.ts'
import { GOAL, SCORE_NOTE } from '../store/sealed.ts'

function toHead(row: Selectable<Row>): GoalHead {
  return {
    id: row.id,
    activity: row.activity as Activity,
    goalType: row.goal_type as GoalType,
    baseline: row.baseline as Baseline,
    weight: row.weight as Weight,
    isDescribed: row.is_described,
  }
}

function ofProgramme(db: Tx, programmeId: string) {
  return db
    .selectFrom('programme_goal')
    .selectAll()
    .where('programme_id', '=', programmeId)
    .where('removed_on', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute()
}

/** The goals of a programme in their order. */
export async function listGoals(sealing: Sealing, programmeId: string): Promise<readonly Goal[]> {
  const rows = await ofProgramme(sealing.db, programmeId)
  const goals = rows.map(async (row) => {
    const words = await openDocument(sealing, { field: GOAL, id: row.id }, row.words)
    return { ...toHead(row), ...(words as GoalWords) }
  })
  return Promise.all(goals)
}

/** The same, their words left sealed. */
export async function listGoalHeads(db: Tx, programmeId: string): Promise<readonly GoalHead[]> {
  return (await ofProgramme(db, programmeId)).map(toHead)
}

/** One line of scoring: which level was seen, on which day, against which edition. */
export interface Score {
  readonly goalId: string
  readonly revision: number
  readonly onDay: LocalDate
  readonly level: GoalLevel
  readonly note: string
  readonly recordedBy: string
}

/** What was scored in a programme, newest first. */
export async function listScores({ db, vault }: Sealing, programmeId: string): Promise<readonly Score[]> {
  const rows = await db
    .selectFrom('programme_goal_score')
    .selectAll()
    .where('programme_id', '=', programmeId)
    .orderBy('on_day', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const lines = rows.map(async (row) => ({
    goalId: row.goal_id,
    revision: row.revision,
    onDay: row.on_day as LocalDate,
    level: row.level as GoalLevel,
    note: await vault.open({ field: SCORE_NOTE, id: row.id }, row.note),
    recordedBy: row.recorded_by,
  }))
  return Promise.all(lines)
}
