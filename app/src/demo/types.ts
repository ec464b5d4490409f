import type { Iin, LocalDate, Sex } from '@tirek/kernel'

export type { Sex } from '@tirek/kernel'

export type DemoLang = 'kk' | 'ru'

/** A synthetic person. The birth date stands apart: the IIN carries a day that does not exist. */
export interface DemoPerson {
  readonly id: string
  readonly region: string
  readonly surname: string
  readonly given: string
  readonly patronymic: string | undefined
  readonly sex: Sex
  readonly birthDate: LocalDate
  /** Absent for some of the newborn, who are kept under the mother's record. */
  readonly iin: Iin | undefined
  readonly phone: string | undefined
  readonly lang: DemoLang
}

export interface DemoAddress {
  readonly region: string
  /** 1 … the region's number of districts. */
  readonly district: number
  readonly urban: boolean
  readonly street: string
  readonly house: number
  readonly flat: number | undefined
}

/** How a child stands to the law's statuses; the quotas of the nation are counted in these. */
export type Standing =
  | 'newborn'
  | 'risk'
  | 'examining'
  | 'limited'
  | 'under-seven'
  | 'group-1'
  | 'group-2'
  | 'group-3'

export type Impairment =
  | 'sight'
  | 'hearing'
  | 'movement'
  | 'wheelchair'
  | 'psychoneurological'
  | 'speech'
  | 'delay'
  | 'emotional'

export type DisabilityGroup = 'under-seven' | 'group-1' | 'group-2' | 'group-3'

/** A period of disability as set by the expert examination. */
export interface DemoDisability {
  readonly group: DisabilityGroup
  readonly since: LocalDate
  readonly until: LocalDate
}

/** Recipients of residential services: two categories of children, three of adults. */
export type RecipientCategory = 1 | 2 | 3 | 4 | 5

export interface DemoChild {
  readonly person: DemoPerson
  readonly standing: Standing
  readonly disability: DemoDisability | undefined
  /** Confirmed as a child with limited abilities since this day; independent of disability. */
  readonly limitedSince: LocalDate | undefined
  readonly atRisk: boolean
  readonly impairments: readonly Impairment[]
  /** The relative who acts for the child; absent for a child in the care of the state. */
  readonly representativeId: string | undefined
  readonly motherId: string | undefined
  readonly case: DemoCase
}

export type Relation = 'mother' | 'father' | 'grandmother' | 'grandfather' | 'sibling' | 'aunt'
export type RightBasis = 'parent' | 'guardian' | 'trustee'

export interface DemoRelative {
  readonly person: DemoPerson
  readonly relation: Relation
  /** The basis of the right to represent the household's children, when there is one. */
  readonly represents: RightBasis | undefined
  readonly representsSince: LocalDate | undefined
}

export interface DemoHousehold {
  readonly id: string
  readonly address: DemoAddress
  readonly children: readonly DemoChild[]
  readonly relatives: readonly DemoRelative[]
}

export interface DemoAdult {
  readonly person: DemoPerson
  readonly address: DemoAddress
  readonly category: 3 | 4 | 5
  readonly group: 1 | 2 | 3 | undefined
  readonly disabilitySince: LocalDate | undefined
  /** Recognised as incapable by a court on this day; then the guardian acts. */
  readonly incapableSince: LocalDate | undefined
  readonly guardian: DemoRelative | undefined
  readonly case: DemoCase
}

/** One fact on the way; the order of the list is the order of events. */
export interface DemoStep {
  readonly kind: StepKind
  readonly on: LocalDate
}

/** An abstract plan of one person's case: where it stands and how it came there. */
export interface DemoCase {
  readonly stage: Stage
  readonly steps: readonly DemoStep[]
  /** Which of the region's two residences of the category the case is about. */
  readonly residence: { readonly category: RecipientCategory; readonly slot: 'full' | 'open' } | undefined
}

export type StepKind =
  | 'screened-clear'
  | 'screened-risk'
  | 'screening-refused'
  | 'screening-incomplete'
  | 'information-given'
  | 'consent-given'
  | 'consent-refused'
  | 'referred'
  | 'acknowledged'
  | 'scheduled'
  | 'appointment'
  | 'examined'
  | 'concluded'
  | 'directions-consented'
  | 'programme-drafted'
  | 'programme-agreed'
  | 'programme-approved'
  | 'need-recognised'
  | 'applied'
  | 'returned'
  | 'accepted'
  | 'decided'
  | 'refused'
  | 'notified'
  | 'received'
  | 'chosen'
  | 'queued'
  | 'offered'
  | 'deferred'
  | 'arrived'
  | 'discharged'

export type Stage =
  | 'registered'
  | 'screening-due'
  | 'screened-clear'
  | 'screening-refused'
  | 'screening-incomplete'
  | 'consent-awaited'
  | 'consent-refused'
  | 'consented'
  | 'referred'
  | 'referral-overdue'
  | 'acknowledged'
  | 'scheduled'
  | 'appointment-missed'
  | 'examining'
  | 'sign-off'
  | 'concluded'
  | 'programme-draft'
  | 'programme-agreement'
  | 'programme-active'
  | 'review-overdue'
  | 'need-recognised'
  | 'applied'
  | 'returned'
  | 'accepted'
  | 'decided'
  | 'notify-overdue'
  | 'notified'
  | 'choose-overdue'
  | 'reserved'
  | 'deferred'
  | 'not-arrived'
  | 'queued'
  | 'offered'
  | 'admitted'
  | 'discharged'
  | 'refused'

/** What the generator hands over at a time: some households or some adults of one region. */
export interface DemoBatch {
  readonly region: string
  readonly households: readonly DemoHousehold[]
  readonly adults: readonly DemoAdult[]
}

export interface DemoRequest {
  /** How many children the nation has in all. */
  readonly children: number
  readonly seed: string
  /** The day the demo is looked at; every date is counted from it. */
  readonly asOf: LocalDate
  /** Households in a batch; 500 unless told. */
  readonly batchSize?: number
}
