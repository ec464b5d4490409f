import type { LocalDate, LocalizedText } from '@tirek/kernel'
import type { Citation, SourceMark } from '../acts/types.ts'

export type ParameterUnit =
  | 'working-days'
  | 'calendar-days'
  | 'months'
  | 'years'
  | 'seconds'
  | 'hours'
  | 'hours-per-week'
  | 'times'
  | 'children'
  | 'persons'
  | 'hour-of-day'
  | 'tenge'
  | 'subsistence-minimums'

/** One value, in force from its first to its last day inclusive; `mark` is that of its citation. */
export type ParameterValue = {
  readonly from: LocalDate
  readonly to?: LocalDate
  readonly value: number
  readonly cite: Citation
  readonly mark: SourceMark
}

/**
 * rule: applied to cases · project-default: applied, and never shown or reported as law ·
 * proposal: asked for by the report, applied only in the reform model · scenario: only in a named calculation.
 */
export type ParameterStanding = 'rule' | 'project-default' | 'proposal' | 'scenario'

/** A legal number with its dated values, oldest first. */
export type Parameter = {
  readonly id: string
  readonly label: LocalizedText
  readonly unit: ParameterUnit
  readonly standing: ParameterStanding
  readonly values: readonly ParameterValue[]
  /** The day on which the values were last compared with their sources. */
  readonly checkedOn: LocalDate
}

export type ParameterData = Omit<Parameter, 'id'>
