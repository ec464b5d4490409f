import type { Activity, Executor, GoalType, MeasureKind } from './measure.ts'

/**
 * A starting point for one measure. By its very shape a template says nothing about a child: (a)–(e) of article 1(24)
 * have no place in it (LAW-1-35). The words are the messages `template.<key>`.
 */
export interface MeasureTemplate {
  readonly key: string
  readonly kind: MeasureKind
  readonly activity: Activity
  readonly goalType: GoalType
  readonly executor: Executor
}

/** Measures that are often needed; each is completed for the child before it is saved. */
export const MEASURE_TEMPLATES = [
  {
    key: 'physiotherapy',
    kind: 'medical',
    activity: 'household',
    goalType: 'treatment',
    executor: 'organisation',
  },
  {
    key: 'specialist-observation',
    kind: 'medical',
    activity: 'household',
    goalType: 'treatment',
    executor: 'specialist',
  },
  {
    key: 'psychologist',
    kind: 'psychological',
    activity: 'social',
    goalType: 'communication',
    executor: 'organisation',
  },
  {
    key: 'parent-counselling',
    kind: 'psychological',
    activity: 'social',
    goalType: 'family-support',
    executor: 'organisation',
  },
  {
    key: 'speech-therapy',
    kind: 'pedagogical',
    activity: 'social',
    goalType: 'correction',
    executor: 'organisation',
  },
  {
    key: 'special-teacher',
    kind: 'pedagogical',
    activity: 'household',
    goalType: 'development',
    executor: 'organisation',
  },
  {
    key: 'home-labour',
    kind: 'pedagogical',
    activity: 'vocational',
    goalType: 'labour-preparation',
    executor: 'family',
  },
  {
    key: 'home-help',
    kind: 'social',
    activity: 'household',
    goalType: 'self-care',
    executor: 'organisation',
  },
  {
    key: 'social-adaptation',
    kind: 'social',
    activity: 'social',
    goalType: 'social-adaptation',
    executor: 'organisation',
  },
] as const satisfies readonly MeasureTemplate[]
