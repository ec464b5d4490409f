import { addDays, type LocalDate } from '@tirek/kernel'
import { isReviewDue, type ProgrammeScene } from './programme-scene.ts'

/** A goal with its words, as an edition keeps it. */
export type WrittenGoal = { readonly id: string } & Readonly<Record<string, unknown>>

/** One goal that a family and a team could have described together; the levels fit any young child. */
const WORDS = {
  title: 'Өз қажетін түсінікті айту',
  familyWords: 'Не қалайтынын жыламай айтса екен',
  levels: {
    'much-less': 'Керегін жылап қана білдіреді',
    less: 'Ересектің қолынан тартып апарады',
    expected: 'Сурет немесе ым арқылы өзі көрсетеді',
    more: 'Жеке сөзбен айтады',
    'much-more': 'Екі-үш сөзден құрап сұрайды',
  },
} as const

const HEAD = {
  activity: 'social',
  goalType: 'communication',
  baseline: 'less',
  weight: 'matters-much',
} as const

/** The measurable goal of a whole programme; one whose review is due has been scored against its edition. */
export function addGoals(scene: ProgrammeScene): readonly WrittenGoal[] {
  const { context, child, programmeId } = scene
  const { region, id: personId } = child.person
  const id = context.nextId()
  context.bulk.add('programme_goal', {
    ...{ region, id, person_id: personId, programme_id: programmeId, position: 0 },
    ...{ activity: HEAD.activity, goal_type: HEAD.goalType, baseline: HEAD.baseline, weight: HEAD.weight },
    words: context.sealing.document(personId, { field: 'programme_goal.words', id }, WORDS),
    is_described: true,
  })
  if (scene.reviewDue !== undefined && isReviewDue(scene)) addScore(scene, id, scene.reviewDue)
  return [{ id, ...HEAD, ...WORDS, isDescribed: true }]
}

function addScore(scene: ProgrammeScene, goalId: string, reviewDue: LocalDate): void {
  const { context, child, programmeId, coordinator } = scene
  const { region, id: personId } = child.person
  const id = context.nextId()
  const note = 'Сабақта және үйде байқалды'
  context.bulk.add('programme_goal_score', {
    ...{ region, id, person_id: personId, programme_id: programmeId, goal_id: goalId, revision: 1 },
    on_day: addDays(reviewDue, -1),
    level: 'expected',
    note: context.sealing.words(personId, { field: 'programme_goal_score.note', id }, note),
    recorded_by: coordinator.name,
  })
}
