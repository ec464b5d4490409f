import type { LocalDate, LocalizedText } from '@tirek/kernel'
import type { RecipientCategory, SettlementType } from '@tirek/law'
import type { Access } from './access.ts'
import type { Capability, OrganisationKind } from './organisation-kind.ts'

/** Stands in the plan, works, or has been closed. */
export const ORGANISATION_STATES = ['planned', 'existing', 'closed'] as const
export type OrganisationState = (typeof ORGANISATION_STATES)[number]

/** Why a unit is created: the norm of article 8(3), or beyond it. */
export type CreationBasis = 'norm' | 'extra'

/** The akim's decision that creates a unit (LAW-8-18). */
export type AkimDecision = { readonly number: string; readonly date: LocalDate }

/** How a family reaches an organisation. */
export type Contact = {
  readonly phone: string
  readonly address: LocalizedText
}

/** An organisation of the network. `region` is a level-1 KATO code; places are numbers of people. */
export type Organisation = {
  readonly id: string
  readonly region: string
  readonly kind: OrganisationKind
  readonly name: LocalizedText
  readonly settlementId: string
  readonly settlementName: LocalizedText
  readonly settlementType: SettlementType
  readonly state: OrganisationState
  readonly capabilities: readonly Capability[]
  /** Categories of recipients; empty unless the organisation is residential. */
  readonly recipientCategories: readonly RecipientCategory[]
  /** Places that exist; absent for bodies without places. */
  readonly places?: number
  /** Places taken by the register of places; residential organisations count theirs by stays. */
  readonly placesTaken?: number
  readonly childrenServed?: number
  readonly creationBasis?: CreationBasis
  readonly akimDecision?: AkimDecision
  /** Absent until somebody has entered it. */
  readonly contact?: Contact
  /** Absent until somebody has stated it. */
  readonly access?: Access
  /** Synthetic, for demonstration; shown as such on every page. */
  readonly isDemo: boolean
}
