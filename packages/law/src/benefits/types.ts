import type { LocalDate, LocalizedText } from '@tirek/kernel'
import type { ActId, Citation } from '../acts/types.ts'
import type { ParameterId } from '../parameters/parameter.ts'
import type { FactId, FactValue } from './facts.ts'

/** The six categories of the report, in its order (REP-III-2). */
export const BENEFIT_CATEGORIES = ['labour', 'housing', 'transport', 'upbringing', 'medical', 'tax'] as const
export type BenefitCategory = (typeof BENEFIT_CATEGORIES)[number]

/**
 * What a criterion asks of the facts: plain data, so that it can be explained, printed and compiled.
 * `age` is half-open: from the first age on, until the second is reached (DEC-4).
 */
export type Test =
  | { readonly fact: FactId; readonly is: readonly FactValue[] }
  | { readonly from?: ParameterId; readonly until?: ParameterId }
  | { readonly all: readonly Test[] }
  | { readonly any: readonly Test[] }

/** One condition of a benefit. */
export type Criterion = {
  readonly id: string
  readonly label: LocalizedText
  readonly test: Test
  readonly cite: Citation
  /** What a person can do when it is not met; absent where nothing can be done. */
  readonly next?: LocalizedText
  /** The family meets it by an appointment or a paper of its own, so a no for want of it is worth a step. */
  readonly isStep?: true
}

/**
 * Where a benefit stands in the law in a time. Without `cite` only the act is known: its article is still to be found,
 * and the screen says so instead of printing a dead number (DEC-21).
 */
export type Source = {
  readonly from?: LocalDate
  readonly to?: LocalDate
  readonly act: ActId
  readonly cite?: Citation
}

/** An amount as a multiple of a dated base; the first multiple whose test holds counts. */
export type AmountRule = {
  readonly base: ParameterId
  readonly per: 'month'
  readonly times: readonly { readonly when: Test; readonly parameter: ParameterId }[]
}

/** Where a family goes for it inside this system; the application page knows the address. */
export type Way = 'consultation' | 'services' | 'aids' | 'employer' | 'office'

/** One right or benefit of a family (REP-III-4). */
export type Benefit = {
  readonly id: string
  /** Statements of the two documents that it comes from; what carries each out whole is told by the tests that name it. */
  readonly statements: readonly string[]
  readonly category: BenefitCategory
  readonly title: LocalizedText
  /** What is given, in one or two plain sentences. */
  readonly gives: LocalizedText
  readonly beneficiary: LocalizedText
  readonly authority: LocalizedText
  readonly papers: readonly LocalizedText[]
  readonly apply: LocalizedText
  readonly way: Way
  readonly sources: readonly Source[]
  readonly criteria: readonly Criterion[]
  readonly amount?: AmountRule
  /** Something that a reader must know and no criterion says. */
  readonly note?: LocalizedText
  /** The day on which the entry was last compared with its source. */
  readonly checkedOn: LocalDate
}
export type BenefitData = Omit<Benefit, 'id'>
