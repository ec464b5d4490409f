import type { Executor, MeasureStatus, StopReason } from './measure.ts'

/** What somebody writes about the course of a measure. */
export interface ProgressSaid {
  readonly byFamily: boolean
  readonly executor: Executor
  /** The status before. */
  readonly from: MeasureStatus
  readonly status: MeasureStatus
  /** A fact beside it: it never moves anything (LAW-17-2). */
  readonly familyTookPart?: boolean | undefined
  readonly stopReason?: StopReason | undefined
}

/** Why it cannot be written so: the family moves its own measures only, and nothing stops because it kept away. */
export type NoProgress = 'not-your-measure' | 'service-goes-on' | 'stop-reason-needed'

/** The reason why a line about a measure is refused; undefined when it may be written. */
export function whyNotWritten(said: ProgressSaid): NoProgress | undefined {
  const { byFamily, executor, from, status, familyTookPart, stopReason } = said
  if (byFamily && status !== from && executor !== 'family') return 'not-your-measure'
  if (status !== 'stopped' || stopReason !== undefined) return undefined
  return familyTookPart === false ? 'service-goes-on' : 'stop-reason-needed'
}
