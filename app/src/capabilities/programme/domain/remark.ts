/** What the family does with a remark: says something, or proposes a change (Law 343, article 3(4)(2)). */
export const REMARK_KINDS = ['comment', 'change'] as const
export type RemarkKind = (typeof REMARK_KINDS)[number]

/** What came of it; a proposal that is not taken is answered with the reason. */
export const REMARK_OUTCOMES = ['taken', 'not-taken', 'noted'] as const
export type RemarkOutcome = (typeof REMARK_OUTCOMES)[number]

/** The outcomes that answer a remark: a proposed change is taken or not, it is never only noted. */
export function outcomesOf(kind: RemarkKind): readonly RemarkOutcome[] {
  return kind === 'change' ? ['taken', 'not-taken'] : ['noted', 'taken']
}
