import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { idField, textField } from '#platform/use-case/fields.ts'
import { notFound, refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/acts.ts'
import { GOAL_LEVELS } from '../domain/goal.ts'
import { findEditionInForce } from '../read/editions.ts'
import { insertScore } from '../store/goals.ts'
import { aboutProgramme, lockOrRefuse } from './working-programme.ts'

/**
 * Says which of the five described levels was seen. It is held against the levels of the edition in force: what was
 * described before the work cannot be moved after it.
 */
export const scoreGoal = command({
  name: 'programme.score-goal',
  title: {
    kk: 'Мақсатқа жету деңгейін белгілеу',
    ru: 'Отметить достигнутый уровень цели',
    en: 'Score a goal',
  },
  basis: [ACTS.programme],
  input: z.strictObject({
    programmeId: idField,
    goalId: idField,
    level: z.enum(GOAL_LEVELS),
    /** What was seen, by whom and where. */
    note: textField,
  }),
  output: z.object({ programmeId: z.uuid(), goalId: z.uuid(), level: z.enum(GOAL_LEVELS) }),
  run: async (act, { programmeId, goalId, level, note }) => {
    const locked = await lockOrRefuse(act, { programmeId })
    if (!locked.ok) return locked
    const edition = await findEditionInForce(act, locked.value)
    if (edition === undefined || locked.value.state === 'closed')
      return refuse('programme.not-in-force', { status: 'state', cite: [ACTS.programme] })
    if (!edition.goals.some((one) => one.id === goalId)) return notFound('goal')

    await insertScore(act, locked.value, { goalId, revision: edition.revision, level, note })
    await act.record({
      name: 'programme.goal-scored',
      ...aboutProgramme(locked.value),
      data: { goalId, level, revision: edition.revision },
      cite: [ACTS.programme],
    })
    return ok({ programmeId, goalId, level })
  },
})
