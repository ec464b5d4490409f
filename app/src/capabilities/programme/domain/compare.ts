import type { Goal } from './goal.ts'
import type { Measure } from './measure.ts'
import type { Content, Written } from './programme.ts'

/** What somebody reads of a measure; how far it has come is no part of the text. */
export const MEASURE_FIELDS = [
  'kind',
  'activity',
  'goalType',
  'title',
  'executor',
  'organisationId',
  'executorName',
  'place',
  'startsOn',
  'endsOn',
  'volume',
  'funding',
  'fundingNote',
  'familyPart',
] as const satisfies readonly (keyof Measure)[]
export type MeasureField = (typeof MEASURE_FIELDS)[number]

/** What the organisation that carries a measure out acts by: a change of it needs a new direction. */
export const DIRECTED_FIELDS = [
  'kind',
  'title',
  'executor',
  'organisationId',
  'place',
  'startsOn',
  'endsOn',
  'volume',
] as const satisfies readonly MeasureField[]

/** One text before and after; undefined where there was or is none. */
export interface Sides {
  readonly before: string | undefined
  readonly after: string | undefined
}

export type FieldChange<Field extends string> = Sides & { readonly field: Field }

/** What became of one measure or goal between two editions; those that stayed as they were are left out. */
export interface Change<Field extends string> {
  readonly id: string
  readonly title: string
  readonly change: 'added' | 'removed' | 'changed'
  readonly fields: readonly FieldChange<Field>[]
}

const isDifferent = ({ before, after }: Sides) => before !== after

/** The fields of a measure that differ between two texts of it. */
export function changedFields(
  before: Measure | undefined,
  after: Measure | undefined,
): readonly FieldChange<MeasureField>[] {
  return MEASURE_FIELDS.map((field) => ({
    field,
    before: before?.[field],
    after: after?.[field],
  })).filter(isDifferent)
}

type GoalField = `level.${string}` | 'title' | 'familyWords' | 'baseline' | 'weight' | 'activity' | 'goalType'

const GOAL_FIELDS = ['title', 'familyWords', 'activity', 'goalType', 'baseline', 'weight'] as const

function changedGoal(before: Goal | undefined, after: Goal | undefined): readonly FieldChange<GoalField>[] {
  const plain = GOAL_FIELDS.map((field) => ({ field, before: before?.[field], after: after?.[field] }))
  const levels = { ...before?.levels, ...after?.levels }
  const described = (Object.keys(levels) as (keyof typeof levels)[]).map((level) => ({
    field: `level.${level}` as const,
    before: before?.levels[level],
    after: after?.levels[level],
  }))
  return [...plain, ...described].filter(isDifferent)
}

type Named = { readonly id: string; readonly title: string }

function changesOf<T extends Named, Field extends string>(
  before: readonly T[],
  after: readonly T[],
  fieldsOf: (one: T | undefined, other: T | undefined) => readonly FieldChange<Field>[],
): readonly Change<Field>[] {
  const gone = before.filter((one) => !after.some((each) => each.id === one.id))
  const removed = gone.map((one) => ({
    ...{ id: one.id, title: one.title, change: 'removed' as const },
    fields: fieldsOf(one, undefined),
  }))
  const others = after.flatMap((one) => {
    const known = before.find((each) => each.id === one.id)
    const fields = fieldsOf(known, one)
    if (fields.length === 0) return []
    const change = known === undefined ? ('added' as const) : ('changed' as const)
    return [{ id: one.id, title: one.title, change, fields }]
  })
  return [...others, ...removed]
}

/** The parts of the text that stand for themselves, each as one line of words. */
function partsOf(content: Content): Readonly<Record<string, string | undefined>> {
  const { sections, infrastructure, notIndicated, bestInterests, childView, earlySupport } = content
  const said = Object.entries(sections).map(([key, one]) => [
    `section.${key}`,
    one?.text ?? one?.notEstablished,
  ])
  const reasons = Object.entries(notIndicated).map(([kind, reason]) => [`kind.${kind}`, reason])
  const early = Object.entries(earlySupport ?? {}).map(([key, step]) => [`early.${key}`, step?.note])
  const view = childView?.heard ? childView.said : childView?.reason
  const network = infrastructure.checks.map(({ nearest }) => nearest?.name.kk).filter(Boolean)
  return Object.fromEntries([
    ...said,
    ['section.infrastructure', network.join('; ') || infrastructure.notEstablished],
    ...early,
    ...reasons,
    ['part.best-interests', bestInterests],
    ['part.child-view', view],
  ])
}

/** What differs between two texts of a programme. */
export interface Comparison {
  readonly parts: readonly FieldChange<string>[]
  readonly measures: readonly Change<MeasureField>[]
  readonly goals: readonly Change<GoalField>[]
}

/** Two texts of a programme side by side: only what was changed, added or taken out. */
export function compareTexts(before: Written, after: Written): Comparison {
  const [one, other] = [partsOf(before.content), partsOf(after.content)]
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])]
  return {
    parts: keys.map((field) => ({ field, before: one[field], after: other[field] })).filter(isDifferent),
    measures: changesOf(before.measures, after.measures, changedFields),
    goals: changesOf(before.goals, after.goals, changedGoal),
  }
}
