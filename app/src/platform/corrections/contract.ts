import type { LocalizedText, Result } from '@tirek/kernel'
import type { Citation } from '@tirek/law'
import type { Act } from '#platform/use-case/act.ts'
import type { Refusal } from '#platform/use-case/refusal.ts'

/** Whose word makes a correction hold: the family's own, or that of somebody else of an organisation. */
export type CorrectionDecider = 'family' | 'organisation'

/** What a corrected value leads to, in the words of the reader, for whoever decides. */
export interface CorrectionEffect {
  /**
   * `recomputed`: derived anew by itself; `moves`: a day set by law would change, and the decider must say that it was
   * seen; `doubt`: something to look at twice.
   */
  readonly kind: 'recomputed' | 'moves' | 'doubt'
  readonly text: string
  readonly was?: string
  readonly becomes?: string
  readonly cite?: Citation
}

/** A value as it stands, in the form in which it is compared and written; undefined when there is none. */
export interface PresentValue {
  readonly region: string
  readonly value: string | undefined
}

/** Whose value, and what it should be; undefined empties it. */
export interface WantedValue {
  readonly personId: string
  readonly wanted: string | undefined
}

/** One value of a record that a family or staff may ask to have corrected. */
export interface CorrectableField {
  /** `<part>.<name>`: unique in the server. */
  readonly key: string
  /** The part of a file that keeps it. */
  readonly part: string
  readonly label: LocalizedText
  readonly hint?: LocalizedText
  readonly input: 'line' | 'date' | 'choice' | 'iin' | 'phone'
  readonly options?: readonly { readonly value: string; readonly label: LocalizedText }[]
  readonly mayBeEmpty: boolean
  readonly decider: CorrectionDecider
  readonly needsProof: boolean
  /** What the decider and the proof rest on. */
  readonly cite: Citation
  /** The value as it stands; undefined alike for an unknown person and one who is closed to the actor. */
  read(act: Act, personId: string): Promise<PresentValue | undefined>
  /** Whether the value may be corrected at all as it stands (a number that is known already may not). */
  isOpen(value: string | undefined): boolean
  /** The value in the form in which it is kept, or the code of what is wrong with it (`field.<code>`). */
  check(act: Act, personId: string, typed: string): Promise<Result<string, string>>
  /** A kept value in the words of the reader. */
  show(act: Act, value: string): Promise<string>
  /** What follows from the correction. */
  effects(act: Act, wish: WantedValue): Promise<readonly CorrectionEffect[]>
  /** Writes the value, derives anew what rests on it, and records both values in the history of the part. */
  apply(act: Act, wish: WantedValue & { readonly requestId: string }): Promise<Result<void, Refusal>>
}

/** What a capability offers for correction. */
export interface CorrectionsPart {
  readonly fields: readonly CorrectableField[]
}
