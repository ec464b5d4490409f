import type { LocalDate } from '@tirek/kernel'
import type { EarlySupport } from './early-support.ts'
import type { Goal } from './goal.ts'
import type { Infrastructure } from './infrastructure.ts'
import type { Measure, MeasureKind } from './measure.ts'
import type { CloseReason } from './review.ts'
import type { Sections } from './sections.ts'
import type { ProgrammeState } from './states.ts'

/** How the child was heard (CRPD 7(3)); not heard only with a reason. */
export interface ChildView {
  readonly heard: boolean
  readonly how?: string | undefined
  readonly help?: string | undefined
  readonly said?: string | undefined
  readonly takenIntoAccount?: string | undefined
  /** Why the child was not heard. */
  readonly reason?: string | undefined
}

/** What the coordinator writes beside the measures. */
export interface Content {
  readonly sections: Sections
  readonly infrastructure: Infrastructure
  /** Why a kind of measures has none. */
  readonly notIndicated: { readonly [kind in MeasureKind]?: string | undefined }
  /** Of a child under three: the four components of early support (LAW-1-17). */
  readonly earlySupport?: EarlySupport | undefined
  readonly bestInterests?: string | undefined
  readonly childView?: ChildView | undefined
}

export const EMPTY_CONTENT: Content = {
  sections: {},
  infrastructure: { checks: [] },
  notIndicated: {},
}

/** The programme of one child. `revision` counts its texts, `version` every change of the row. */
export interface Programme {
  readonly id: string
  readonly region: string
  readonly personId: string
  readonly organisationId: string
  readonly number: string
  readonly state: ProgrammeState
  readonly coordinatorId: string
  readonly coordinatorName: string
  readonly conclusionId: string | undefined
  readonly noticedOn: LocalDate | undefined
  readonly content: Content
  /** True when no part of the text is missing: a draft then waits for the representative. */
  readonly isComplete: boolean
  readonly revision: number
  readonly version: number
  readonly startedOn: LocalDate
  readonly approvedRevision: number | undefined
  readonly approvedOn: LocalDate | undefined
  readonly reviewDue: LocalDate | undefined
  readonly closedOn: LocalDate | undefined
  readonly closedReason: CloseReason | undefined
}

/** Organisations that a text rests on: those that carry measures out, and those that the checks found. */
export function organisationsIn(
  content: Content,
  measures: readonly Pick<Measure, 'organisationId'>[],
): readonly string[] {
  const found = content.infrastructure.checks.flatMap(({ nearest }) => nearest?.organisationId ?? [])
  return [...new Set([...measures.flatMap((one) => one.organisationId ?? []), ...found])]
}

/** A programme without its words, as lists and terms know it. */
export type ProgrammeHead = Omit<Programme, 'content'>

/** The text of a programme with its measures, as it is judged and shown. */
export interface Written {
  readonly content: Content
  readonly measures: readonly Measure[]
  readonly goals: readonly Goal[]
}
