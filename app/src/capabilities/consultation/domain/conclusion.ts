import type { LocalDate } from '@tirek/kernel'
import type { CommunicationMean } from './communication.ts'
import type { ConditionHeading } from './condition-headings.ts'
import type { NormKey } from './condition-norms.ts'
import type { Defect, SevereFindings } from './defect.ts'
import type { ShownOwnWords } from './own-words.ts'

/** A condition without which the named programme cannot be mastered. */
export type Condition = {
  readonly heading: ConditionHeading
  readonly description: string
  readonly programmeKey?: string | undefined
  /** The norm of the catalogue that it applies: Law 343, 6(2). */
  readonly norm?: NormKey | undefined
}

export const PROGRAMME_LEVELS = [
  'early-development',
  'pre-school',
  'pre-primary',
  'primary',
  'basic-secondary',
  'general-secondary',
] as const
export type ProgrammeLevel = (typeof PROGRAMME_LEVELS)[number]
export const PROGRAMME_VARIANTS = ['general', 'adapted', 'special', 'individual'] as const
export type ProgrammeVariant = (typeof PROGRAMME_VARIANTS)[number]

/** An education programme the consultation has determined: Law 343, 10(1). */
export type Programme = {
  readonly key: string
  readonly level: ProgrammeLevel
  readonly variant: ProgrammeVariant
  readonly title: string
  readonly reasons: string
}

export type Setting = 'special-organisation' | 'state-organisation'

const LEVELS_OF_FREE_CHOICE: readonly ProgrammeLevel[] = [
  'pre-primary',
  'primary',
  'basic-secondary',
  'general-secondary',
]

/** Where the programme may be followed free of charge: for pre-primary and general secondary education the family
 *  is always offered both a special and a state organisation (Law 343, 15(1)(5)); other levels carry no such list. */
export function settingsOffered(level: ProgrammeLevel): readonly Setting[] {
  return LEVELS_OF_FREE_CHOICE.includes(level) ? ['special-organisation', 'state-organisation'] : []
}

export const NEED_AREAS = [
  'cognition',
  'speech',
  'movement',
  'hearing',
  'sight',
  'emotion-and-will',
  'communication',
  'self-care',
  'health',
] as const
export type NeedArea = (typeof NEED_AREAS)[number]
export type Need = { readonly area: NeedArea; readonly description: string }

export const SECTORS = ['health', 'education', 'social'] as const
export type Sector = (typeof SECTORS)[number]

/** A proposed direction; it leaves only with a consent of its own (Law 343, 10(2)). */
export type Direction = {
  readonly key: string
  readonly sector: Sector
  readonly service: string
  readonly purpose: string
  readonly recipientName: string
  readonly recipientId?: string | undefined
}

export const CORRECTION_KINDS = ['medical', 'psychological', 'pedagogical'] as const
export type CorrectionKind = (typeof CORRECTION_KINDS)[number]

/** Free correction by 15(1)(3). It has no price and asks for no group of disability: no such field exists. */
export type Correction = { readonly kinds: readonly CorrectionKind[]; readonly content: string }

/** How the child was heard (CRPD 7(3)); may be empty only with a reason. */
export type ChildView = {
  readonly heard: boolean
  readonly how?: string | undefined
  readonly help?: string | undefined
  readonly said?: string | undefined
  readonly takenIntoAccount?: string | undefined
  /** Why the child was not heard. */
  readonly reason?: string | undefined
}

/** What the representative was told of the results, in which way (16(2)). */
export type InformationGiven = {
  readonly content: string
  readonly givenOn: LocalDate
  readonly toName: string
}

/** Which signed conclusion a new edition takes the place of, and why. */
export type Amendment = {
  readonly conclusionId: string
  readonly number: string
  readonly reason: string
}

/** A conclusion while it is written. Every part may still be empty; `missingForSigning` says what is lacking. */
export type ConclusionDraft = {
  readonly defects: readonly Defect[]
  readonly severeFindings: SevereFindings
  readonly lifeRestriction?: string | undefined
  readonly needs: readonly Need[]
  readonly noNeedsReason?: string | undefined
  /** Ways of communication the child needs, and in words how (Law 343, 11(3)). */
  readonly communication?: readonly CommunicationMean[] | undefined
  readonly communicationNote?: string | undefined
  readonly programmes: readonly Programme[]
  readonly conditions: readonly Condition[]
  readonly headingsNotNeeded: readonly ConditionHeading[]
  readonly correction?: Correction | undefined
  readonly directions: readonly Direction[]
  readonly noDirectionsReason?: string | undefined
  readonly bestInterests?: string | undefined
  readonly childView?: ChildView | undefined
  readonly information?: InformationGiven | undefined
  /** Set by the act that begins a new edition of a signed conclusion. */
  readonly amendment?: Amendment | undefined
  /** Said by the child itself and open to the family; nobody else writes them. */
  readonly ownWords?: ShownOwnWords | undefined
}

/** A draft in which nothing is written yet. */
export const EMPTY_DRAFT: ConclusionDraft = {
  defects: [],
  severeFindings: {},
  needs: [],
  programmes: [],
  conditions: [],
  headingsNotNeeded: [],
  directions: [],
}
