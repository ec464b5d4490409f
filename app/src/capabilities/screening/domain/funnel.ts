/** The steps that the local executive body sees, in the order of the path (LAW-8-7). */
export const FUNNEL_STEPS = [
  'found',
  'consent-given',
  'consent-refused',
  'sent',
  'received',
  'examined',
] as const
export type FunnelStep = (typeof FUNNEL_STEPS)[number]

/** How many children reached a step, and their median age then, in days. */
export interface FunnelCount {
  readonly step: FunnelStep
  readonly children: number
  readonly medianAgeDays: number | undefined
}

/** A count as it may be shown: small ones are hidden, and so are the ages behind them. */
export interface ShownCount {
  readonly step: FunnelStep
  readonly children: number | null
  readonly isSuppressed: boolean
  readonly medianAgeDays: number | null
}

/** Hides a count that is not zero and smaller than the threshold. */
export function suppressSmall(count: number, smallCell: number): number | null {
  return count > 0 && count < smallCell ? null : count
}

/** The funnel as it may be shown. */
export function showFunnel(counts: readonly FunnelCount[], smallCell: number): readonly ShownCount[] {
  return counts.map(({ step, children, medianAgeDays }) => {
    const shown = suppressSmall(children, smallCell)
    return {
      step,
      children: shown,
      isSuppressed: shown === null,
      medianAgeDays: shown === null ? null : (medianAgeDays ?? null),
    }
  })
}
