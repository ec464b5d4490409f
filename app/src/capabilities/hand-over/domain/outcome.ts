import { type Citation, cite } from '@tirek/law'

interface IndicatorInfo {
  readonly goal: 1 | 2 | 3 | 4
  readonly kind: 'median-days' | 'share'
  readonly cite: Citation
}

/** The indicators of the four goals of article 3(2) (LAW-3-3). */
export const INDICATORS = {
  'age-at-detection': { goal: 1, kind: 'median-days', cite: cite('law-343', 'art-3-2-1') },
  screened: { goal: 1, kind: 'share', cite: cite('law-343', 'art-3-2-1') },
  'days-to-session': { goal: 2, kind: 'median-days', cite: cite('law-343', 'art-3-2-2') },
  'closed-without-status': { goal: 3, kind: 'share', cite: cite('law-343', 'art-3-2-3') },
  'goals-reached': { goal: 4, kind: 'share', cite: cite('law-343', 'art-3-2-4') },
} as const satisfies Readonly<Record<string, IndicatorInfo>>

export type Indicator = keyof typeof INDICATORS
export const INDICATOR_KEYS = Object.keys(INDICATORS) as readonly Indicator[]

/** A figure as counted: over how many, and how many of them fulfil it (for a median: its days). */
export interface Count {
  readonly region: string
  readonly year: number
  readonly indicator: Indicator
  readonly base: number
  readonly figure: number
}

/** A figure as it may be shown. `isHidden`: there are too few to tell nobody apart. */
export interface ShownFigure {
  readonly base: number | null
  readonly value: number | null
  readonly isHidden: boolean
}

const HUNDRED = 100
const HIDDEN: ShownFigure = { base: null, value: null, isHidden: true }
const NOTHING: ShownFigure = { base: 0, value: null, isHidden: false }

/** Whether a count would tell of fewer people than may be told of. */
function isSmall(count: number, smallCell: number): boolean {
  return count > 0 && count < smallCell
}

/**
 * A figure for readers: a share in per cent with one decimal, a median in days. Hidden when fewer people stand behind
 * it, or behind either side of a share, than the smallest cell.
 */
export function shownFigure(
  indicator: Indicator,
  { base, figure }: Pick<Count, 'base' | 'figure'>,
  smallCell: number,
): ShownFigure {
  if (base === 0) return NOTHING
  if (isSmall(base, smallCell)) return HIDDEN
  if (INDICATORS[indicator].kind === 'median-days') return { base, value: figure, isHidden: false }
  if (isSmall(figure, smallCell) || isSmall(base - figure, smallCell)) return HIDDEN
  return { base, value: Math.round((figure / base) * HUNDRED * 10) / 10, isHidden: false }
}
