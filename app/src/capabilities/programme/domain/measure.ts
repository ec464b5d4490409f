import { isBefore, type LocalDate } from '@tirek/kernel'

/** The four kinds of measures of article 1(24). */
export const MEASURE_KINDS = ['medical', 'psychological', 'pedagogical', 'social'] as const
export type MeasureKind = (typeof MEASURE_KINDS)[number]

/** The three activities whose ability a measure restores: article 1(24). */
export const ACTIVITIES = ['household', 'social', 'vocational'] as const
export type Activity = (typeof ACTIVITIES)[number]

/** What a measure is for. Social adaptation is the active one of article 1(9). */
export const GOAL_TYPES = [
  'social-adaptation',
  'correction',
  'development',
  'treatment',
  'communication',
  'self-care',
  'labour-preparation',
  'family-support',
] as const
export type GoalType = (typeof GOAL_TYPES)[number]

/** Who carries a measure out; the family is one of them (article 14(2)). */
export const EXECUTORS = ['organisation', 'specialist', 'family'] as const
export type Executor = (typeof EXECUTORS)[number]

/** Whose money: article 13. The family is no source, and there is no price (article 15(1)(1)). */
export const FUNDINGS = ['budget', 'other-source'] as const
export type Funding = (typeof FUNDINGS)[number]

export const MEASURE_STATUSES = ['planned', 'under-way', 'done', 'stopped'] as const
export type MeasureStatus = (typeof MEASURE_STATUSES)[number]

/** Why a measure may stop. That the family does not take part is none of them: the right is the child's. */
export const STOP_REASONS = [
  'health',
  'replaced',
  'family-asked',
  'moved-away',
  'organisation-closed',
] as const
export type StopReason = (typeof STOP_REASONS)[number]

/** One measure of a programme. */
export interface Measure {
  readonly id: string
  readonly kind: MeasureKind
  readonly activity: Activity
  readonly goalType: GoalType
  /** The measurable goal it serves, when it serves one of them. */
  readonly goalId?: string | undefined
  readonly title: string
  readonly executor: Executor
  readonly organisationId: string | undefined
  readonly executorName: string | undefined
  readonly place: string
  readonly startsOn: LocalDate
  readonly endsOn: LocalDate
  readonly volume: string
  readonly funding: Funding
  readonly fundingNote: string | undefined
  /** How the family takes part in carrying it out, when it does: article 17(1). */
  readonly familyPart: string | undefined
  readonly status: MeasureStatus
  readonly stopReason: StopReason | undefined
}

/** What somebody wrote about a measure in words of their own. */
export type MeasureWords = Pick<
  Measure,
  'title' | 'place' | 'volume' | 'executorName' | 'fundingNote' | 'familyPart'
>

/** A measure without its words. */
export type MeasureHead = Omit<Measure, keyof MeasureWords>

/** What is wrong with a measure, by field; an empty list when nothing is. */
export function measureProblems(
  measure: Pick<
    Measure,
    'startsOn' | 'endsOn' | 'executor' | 'organisationId' | 'executorName' | 'funding' | 'fundingNote'
  >,
): readonly { readonly path: string; readonly code: string }[] {
  const problems: { path: string; code: string }[] = []
  if (isBefore(measure.endsOn, measure.startsOn)) problems.push({ path: 'endsOn', code: 'before-start' })
  if (measure.executor === 'organisation' && measure.organisationId === undefined)
    problems.push({ path: 'organisationId', code: 'choose-one' })
  if (measure.executor === 'specialist' && measure.executorName === undefined)
    problems.push({ path: 'executorName', code: 'required' })
  if (measure.funding === 'other-source' && measure.fundingNote === undefined)
    problems.push({ path: 'fundingNote', code: 'required' })
  return problems
}
