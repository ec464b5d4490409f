import { unsaidComponents } from './early-support.ts'
import type { GoalHead } from './goal.ts'
import { isInfrastructureFilled } from './infrastructure.ts'
import { MEASURE_KINDS, type MeasureHead, type MeasureKind } from './measure.ts'
import type { ChildView, Content } from './programme.ts'
import { isFilled, SECTIONS, type SectionKey } from './sections.ts'

/** A part of the programme that must be written before anyone can agree to it or approve it (LAW-1-33). */
export const PARTS = [
  ...SECTIONS,
  'infrastructure',
  ...(['medical', 'psychological', 'pedagogical', 'social'] as const),
  'best-interests',
  'child-view',
] as const

/** Parts that only some programmes have: they are judged where there is something to judge. */
export const FURTHER_PARTS = ['early-support', 'goals'] as const
export type Part = (typeof PARTS)[number] | (typeof FURTHER_PARTS)[number]

/** What is judged: the text, which measures there are, and which goals. */
export type Judged = {
  readonly content: Content
  readonly measures: readonly MeasureHead[]
  readonly isUnderThree?: boolean
  readonly goals?: readonly Pick<GoalHead, 'isDescribed'>[]
}

/** True when the child was heard and what was said is written, or when it says why not. */
function isViewFilled(view: ChildView | undefined): boolean {
  if (view === undefined) return false
  return view.heard ? view.how !== undefined && view.said !== undefined : view.reason !== undefined
}

function isKindFilled({ content, measures }: Judged, kind: MeasureKind): boolean {
  return measures.some((measure) => measure.kind === kind) || content.notIndicated[kind] !== undefined
}

function isPartFilled(written: Judged, neededKinds: readonly string[], part: Part): boolean {
  const { content } = written
  if (part === 'early-support')
    return written.isUnderThree !== true || unsaidComponents(content.earlySupport).length === 0
  if (part === 'goals') return (written.goals ?? []).every((one) => one.isDescribed)
  if (part === 'infrastructure') return isInfrastructureFilled(content.infrastructure, neededKinds)
  if (part === 'best-interests') return content.bestInterests !== undefined
  if (part === 'child-view') return isViewFilled(content.childView)
  if (MEASURE_KINDS.some((kind) => kind === part)) return isKindFilled(written, part as MeasureKind)
  return isFilled(content.sections[part as SectionKey])
}

/**
 * Parts that are still empty, in the order of the programme; nothing may be approved while there is one.
 * `neededKinds`: kinds of the organisations that the measures name, by the register.
 */
export function missingParts(written: Judged, neededKinds: readonly string[]): readonly Part[] {
  return [...PARTS, ...FURTHER_PARTS].filter((part) => !isPartFilled(written, neededKinds, part))
}
