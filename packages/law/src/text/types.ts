import type { LocalDate } from '@tirek/kernel'
import type { UnitKind, UnitStatus } from '../acts/types.ts'

/** A paragraph of a printed act: its lines joined, and the number of the first of them. */
export interface Passage {
  readonly line: number
  readonly text: string
}

/** A unit as a text prints it. `line` is where it begins. */
export interface TextUnit {
  readonly id: string
  readonly kind: UnitKind
  readonly number: string
  readonly in?: string
  readonly status: UnitStatus
  readonly line: number
}

export type BlockKind = 'title' | 'chapter' | 'heading' | 'text' | 'note' | 'signature'

/** A piece of the text in its order; `unit` is absent where it belongs to the act as a whole. */
export interface TextBlock {
  readonly kind: BlockKind
  readonly unit?: string
  readonly text: string
  readonly line: number
}

/**
 * What a person should look at: a line that belongs nowhere, a number that stood elsewhere in its line and was put back,
 * one that is missing between its neighbours, that comes twice, or that comes after a higher one.
 */
export type FindingKind =
  | 'not-placed'
  | 'number-restored'
  | 'number-missing'
  | 'number-repeated'
  | 'out-of-order'

export interface Finding {
  readonly kind: FindingKind
  readonly line: number
  /** The line, or the number that is missing. */
  readonly text: string
  readonly unit?: string
}

/** An amending act that a note or a tombstone names. */
export interface NamedAct {
  readonly date: LocalDate
  readonly number: string
}

/** A text taken apart: nothing of it is lost, each passage stands in a block or in a finding. */
export interface ActText {
  readonly units: readonly TextUnit[]
  readonly blocks: readonly TextBlock[]
  readonly findings: readonly Finding[]
  /** The acts that changed it, the oldest first. */
  readonly amendedBy: readonly NamedAct[]
}
