import { BENEFIT_CATEGORIES, type BenefitCategory, type SourceMark } from '@tirek/law'

type Found = {
  readonly entry: { readonly id: string; readonly category: BenefitCategory }
  readonly verdict: 'yes' | 'no' | 'unknown' | 'no-source'
  readonly source: { readonly mark: SourceMark } | null
  readonly criteria: readonly { readonly isStep: boolean; readonly verdict: 'yes' | 'no' | 'unknown' }[]
}

/** Findings by what a family has to do with them; what it receives is not suggested again. */
export type Sorted<F extends Found> = {
  readonly given: readonly F[]
  /** A yes by an act whose article of that day nobody has verified. */
  readonly probable: readonly F[]
  readonly byCategory: readonly { readonly category: BenefitCategory; readonly findings: readonly F[] }[]
  readonly open: readonly F[]
  readonly received: readonly F[]
  readonly refused: readonly F[]
  /** Of so many the base holds no act of that day, so nothing is said. */
  readonly unsaid: number
  /** Refused for one thing only, which a step of the family can change. */
  readonly inReach: readonly F[]
}

/** Sorts findings; the order of the catalogue is kept inside each. */
export function sorted<F extends Found>(findings: readonly F[], received: readonly string[]): Sorted<F> {
  const isReceived = ({ entry }: F) => received.includes(entry.id)
  const isUnproved = ({ source }: F) => source?.mark === 'not-verified'
  const met = findings.filter((one) => one.verdict === 'yes' && !isReceived(one))
  const refused = findings.filter((one) => one.verdict === 'no' && !isReceived(one))
  const given = met.filter((one) => !isUnproved(one))
  return {
    given,
    probable: met.filter(isUnproved),
    byCategory: BENEFIT_CATEGORIES.map((category) => ({
      category,
      findings: given.filter(({ entry }) => entry.category === category),
    })).filter(({ findings: some }) => some.length > 0),
    open: findings.filter((one) => one.verdict === 'unknown' && !isReceived(one)),
    received: findings.filter(isReceived),
    refused,
    unsaid: findings.filter(({ verdict }) => verdict === 'no-source').length,
    inReach: refused.filter(isInReach),
  }
}

function isInReach({ criteria }: Found): boolean {
  const unmet = criteria.filter(({ verdict }) => verdict !== 'yes')
  return unmet.length === 1 && unmet.every(({ isStep, verdict }) => isStep && verdict === 'no')
}
