import { ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import type { Act } from '#platform/use-case/act.ts'
import { idField, lineField, optionalText, versionField } from '#platform/use-case/fields.ts'
import { notFound, type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/acts.ts'
import {
  BASELINES,
  type Goal,
  isDescribed,
  repeatedLevels,
  undescribedLevels,
  WEIGHT_KEYS,
} from '../domain/goal.ts'
import { ACTIVITIES, GOAL_TYPES } from '../domain/measure.ts'
import type { Programme } from '../domain/programme.ts'
import { listGoalHeads } from '../read/goals.ts'
import { insertGoal, setWeight, removeGoal as takeOut, updateGoal } from '../store/goals.ts'
import { updateProgramme } from '../store/programmes.ts'
import { aboutProgramme, lockOrRefuse, moveOrRefuse, saveRevision } from './working-programme.ts'

/** What is seen at each level; a level may wait, but a goal that lacks one is not approved. */
const levels = z.strictObject({
  'much-less': optionalText,
  less: optionalText,
  expected: optionalText,
  more: optionalText,
  'much-more': optionalText,
})

const input = z.strictObject({
  programmeId: idField,
  version: versionField.optional(),
  goalId: idField.optional(),
  title: lineField,
  familyWords: optionalText,
  activity: z.enum(ACTIVITIES),
  goalType: z.enum(GOAL_TYPES),
  levels: levels.default({}),
  baseline: z.enum(BASELINES),
  /** The family's own answer; it may change it until the programme is approved. */
  weight: z.enum(WEIGHT_KEYS),
})
type Input = z.output<typeof input>

const output = z.object({
  programmeId: z.uuid(),
  goalId: z.uuid(),
  revision: z.number(),
  version: z.number(),
})

/** The programme of an act on its text, locked and writable. */
async function openText(act: Act, given: Pick<Input, 'programmeId' | 'version'>) {
  const locked = await lockOrRefuse(act, given)
  if (!locked.ok) return locked
  const edge = moveOrRefuse(act, locked.value, 'write')
  return edge.ok ? ok(locked.value) : edge
}

async function storeGoal(act: Act, programme: Programme, given: Input): Promise<Result<Goal, Refusal>> {
  const known = await listGoalHeads(act.db, programme.id)
  if (given.goalId !== undefined && !known.some((one) => one.id === given.goalId)) return notFound('goal')
  const { title, familyWords, activity, goalType, baseline, weight } = given
  const words = { title, familyWords, levels: given.levels }
  const goal: Goal = {
    ...{ id: given.goalId ?? act.newId(), activity, goalType, baseline, weight },
    ...words,
    isDescribed: isDescribed(words),
  }
  if (given.goalId === undefined) await insertGoal(act, programme, goal, known.length)
  else await updateGoal(act, programme, goal)
  return ok(goal)
}

/** Two levels in the same words cannot be told apart when the goal is scored. */
function refuseRepeated({ levels: said }: Input): Result<void, Refusal> {
  const repeated = repeatedLevels(said)
  if (repeated.length === 0) return ok(undefined)
  return refuse('programme.levels-alike', {
    status: 'invalid',
    cite: [ACTS.programme],
    fields: repeated.map((level) => ({ path: `levels.${level}`, code: 'level-alike' })),
  })
}

/** Writes a goal that can be measured: five levels in words, agreed before the work begins (LAW-1-32, LAW-1-34). */
export const writeGoal = command({
  name: 'programme.write-goal',
  title: { kk: 'Өлшенетін мақсатты жазу', ru: 'Записать измеримую цель', en: 'Write a measurable goal' },
  basis: [ACTS.programme, ACTS.socialAdaptation],
  input,
  output: output.extend({ undescribed: z.array(z.string()) }),
  run: async (act, given) => {
    const open = await openText(act, given)
    if (!open.ok) return open
    const apart = refuseRepeated(given)
    if (!apart.ok) return apart
    const goal = await storeGoal(act, open.value, given)
    if (!goal.ok) return goal
    const { revision, version } = await saveRevision(act, open.value, { state: 'draft' })
    await act.record({
      name: 'programme.goal-written',
      ...aboutProgramme(open.value),
      data: { goalId: goal.value.id, activity: given.activity, revision },
      cite: [ACTS.programme],
    })
    const undescribed = [...undescribedLevels(given.levels)]
    return ok({ programmeId: given.programmeId, goalId: goal.value.id, revision, version, undescribed })
  },
})

/** Takes a goal out of the draft; what was scored stays in the record. */
export const removeGoal = command({
  name: 'programme.remove-goal',
  title: { kk: 'Мақсатты алып тастау', ru: 'Убрать цель', en: 'Take a goal out' },
  basis: [ACTS.programme],
  input: z.strictObject({ programmeId: idField, version: versionField.optional(), goalId: idField }),
  output,
  run: async (act, given) => {
    const open = await openText(act, given)
    if (!open.ok) return open
    const { goalId, programmeId } = given
    const known = await listGoalHeads(act.db, programmeId)
    if (!known.some((one) => one.id === goalId)) return notFound('goal')
    await takeOut(act, open.value, goalId)
    const { revision, version } = await saveRevision(act, open.value, { state: 'draft' })
    await act.record({
      name: 'programme.goal-removed',
      ...aboutProgramme(open.value),
      data: { goalId, revision },
      cite: [ACTS.programme],
    })
    return ok({ programmeId, goalId, revision, version })
  },
})

/** The family says how much a goal matters to it; the text stays as it is, so nobody has to agree anew. */
export const weighGoal = command({
  name: 'programme.weigh-goal',
  title: {
    kk: 'Мақсаттың отбасы үшін маңызын айту',
    ru: 'Сказать, насколько цель важна семье',
    en: 'Say how much a goal matters to the family',
  },
  basis: [ACTS.participation],
  input: z.strictObject({
    programmeId: idField,
    version: versionField.optional(),
    goalId: idField,
    weight: z.enum(WEIGHT_KEYS),
  }),
  output: output.omit({ revision: true }),
  run: async (act, given) => {
    const locked = await lockOrRefuse(act, given)
    if (!locked.ok) return locked
    const { goalId, weight, programmeId } = given
    const edge = moveOrRefuse(act, locked.value, 'weigh')
    if (!edge.ok) return edge
    const known = await listGoalHeads(act.db, programmeId)
    if (!known.some((one) => one.id === goalId)) return notFound('goal')
    await setWeight(act, locked.value, goalId, weight)
    const version = await updateProgramme(act, locked.value, {})
    await act.record({
      name: 'programme.goal-weighed',
      ...aboutProgramme(locked.value),
      data: { goalId, weight },
      cite: [ACTS.participation],
    })
    return ok({ programmeId, goalId, version })
  },
})
