import type { LocalDate } from '@tirek/kernel'

/** What early support of a child under three is made of: Law 343, article 1(8). */
export const EARLY_COMPONENTS = ['screening', 'diagnostics', 'treatment', 'developmental-teaching'] as const
export type EarlyComponent = (typeof EARLY_COMPONENTS)[number]

export const EARLY_STATES = ['done', 'planned', 'not-needed'] as const
export type EarlyState = (typeof EARLY_STATES)[number]

/** How one component stands: the day it was or will be done, what it is, or why it is not needed. */
export interface EarlyStep {
  readonly state: EarlyState
  readonly on?: LocalDate | undefined
  readonly note: string
}

/** Components by key; an absent one has not been looked at. */
export type EarlySupport = { readonly [component in EarlyComponent]?: EarlyStep | undefined }

/** Components about which nothing is written yet. */
export function unsaidComponents(plan: EarlySupport | undefined): readonly EarlyComponent[] {
  return EARLY_COMPONENTS.filter((component) => plan?.[component] === undefined)
}
