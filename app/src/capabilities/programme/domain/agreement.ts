import type { LocalDate } from '@tirek/kernel'

export const AGREEMENT_DECISIONS = ['agree', 'disagree'] as const
export type AgreementDecision = (typeof AGREEMENT_DECISIONS)[number]

/** What one representative said about one revision. */
export interface Agreement {
  readonly id: string
  readonly revision: number
  readonly representativeId: string
  readonly representativeName: string | undefined
  readonly decision: AgreementDecision
  readonly comment: string | undefined
  readonly decidedOn: LocalDate
  readonly document: string | undefined
  readonly recordedBy: string | undefined
}

/** The same without what was said with it. */
export type Decision = Omit<Agreement, 'comment'>

/** What the family's word comes to: one consent is enough unless another representative's "no" stands (DEC-6). */
export type Standing = 'none' | 'agreed' | 'disputed'

/** Weighs the last word of each representative about this revision; `agreements` are in the order they were given. */
export function standingOf(
  agreements: readonly Pick<Agreement, 'revision' | 'representativeId' | 'decision'>[],
  revision: number,
): Standing {
  const last = new Map<string, AgreementDecision>()
  for (const one of agreements) if (one.revision === revision) last.set(one.representativeId, one.decision)
  const words = [...last.values()]
  if (words.includes('disagree')) return 'disputed'
  return words.includes('agree') ? 'agreed' : 'none'
}
