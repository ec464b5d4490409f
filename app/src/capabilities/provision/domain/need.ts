import { addMoney, type Edges, type LocalDate, leadsOn, type Money, subtractMoney } from '@tirek/kernel'
import type { Citation } from '@tirek/law'
import { ACTS } from './acts.ts'

/** What is needed. */
export const KINDS = [
  'equipment',
  'teaching-means',
  'assistive-means',
  'accessibility',
  'transport',
  'other',
] as const
export type Kind = (typeof KINDS)[number]

export const NEED_STATES = ['stated', 'allocated', 'refused', 'taken-back'] as const
export type NeedState = (typeof NEED_STATES)[number]

/** The organisation states a need and may take it back; the local executive body answers once. */
export const NEED_EDGES = {
  allocate: { from: ['stated'], cite: ACTS.provision },
  refuse: { from: ['stated'], cite: ACTS.provision },
  'take-back': { from: ['stated'], cite: ACTS.provision },
} as const satisfies Edges<string, NeedState> & Readonly<Record<string, { readonly cite: Citation }>>
export type NeedEvent = keyof typeof NEED_EDGES
export const isNeedEvent = leadsOn<NeedEvent, NeedState>(NEED_EDGES)

/** One need of one organisation, and the answer to it. Amounts are exact tenge. */
export interface Need {
  readonly id: string
  readonly region: string
  readonly organisationId: string
  readonly year: number
  readonly kind: Kind
  readonly name: string
  readonly quantity: number
  readonly asked: Money
  readonly norm: string
  readonly reason: string
  readonly state: NeedState
  readonly statedOn: LocalDate
  readonly statedBy: string
  readonly allocated: Money | undefined
  readonly actNumber: string | undefined
  readonly answerReason: string | undefined
  readonly nextStep: string | undefined
  readonly answeredOn: LocalDate | undefined
  readonly answeredBy: string | undefined
  readonly version: number
}

const NOTHING = '0' as Money

/** What of a need was not given; nothing while nobody has answered. */
export function gapOf({
  state,
  asked,
  allocated,
}: Pick<Need, 'state' | 'asked' | 'allocated'>): Money | undefined {
  if (state !== 'allocated' && state !== 'refused') return undefined
  return subtractMoney(asked, allocated ?? NOTHING)
}

/** Sums over needs: what was asked, given, lacking, and what nobody has answered yet. */
export interface Sums {
  readonly needs: number
  readonly asked: Money
  readonly allocated: Money
  readonly gap: Money
  readonly waiting: Money
}

/** Adds needs up exactly; what was taken back counts nowhere. `asked` = `allocated` + `gap` + `waiting`. */
export function sumNeeds(needs: readonly Pick<Need, 'state' | 'asked' | 'allocated'>[]): Sums {
  const standing = needs.filter(({ state }) => state !== 'taken-back')
  const sum = (of: (need: (typeof standing)[number]) => Money | undefined) =>
    standing.reduce((total, need) => addMoney(total, of(need) ?? NOTHING), NOTHING)
  return {
    needs: standing.length,
    asked: sum(({ asked }) => asked),
    allocated: sum(({ allocated }) => allocated),
    gap: sum(gapOf),
    waiting: sum(({ state, asked }) => (state === 'stated' ? asked : undefined)),
  }
}
