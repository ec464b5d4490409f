import type { LocalDate, LocalizedText } from '@tirek/kernel'

export type ActId =
  | 'law-343'
  | 'social-code'
  | 'order-263'
  | 'labour-code'
  | 'law-94-v'
  | 'appc'
  | 'tax-code-2008'
  | 'tax-code-2017'
  | 'tax-code-2025'
  | 'crc'
  | 'crpd'
  | 'constitution'
  | 'project'

/** Where a statement comes from; shown beside it on every screen. */
export type SourceMark = 'law' | 'public-source' | 'project-reading' | 'project-default' | 'not-verified'

/** A pointer to one unit of one act. Made by `cite()`, which proves that the unit exists and stands. */
export type Citation = { readonly act: ActId; readonly unit: string; readonly mark: SourceMark }

/** `paragraph` is a numbered paragraph of an article, `point` a numbered point of a standard or rules. */
export type UnitKind = 'article' | 'paragraph' | 'point' | 'sub-point' | 'reading'

/**
 * `excluded-by-asterisk` is printed as `<*>` with no reason given (LAW-0-7);
 * `awaiting-text` has a place in the act whose wording nobody has loaded yet (DEC-24).
 */
export type UnitStatus = 'in-force' | 'excluded' | 'excluded-by-asterisk' | 'unknown-start' | 'awaiting-text'

/** One line of an act's unit table. The key of the line is the unit id; `in` is the unit that contains it. */
export interface UnitData {
  readonly kind: UnitKind
  readonly in?: string
  readonly status?: UnitStatus
  readonly validFrom?: LocalDate
  readonly validTo?: LocalDate
  /** Id of the amending act, or `unknown` where the act prints no reason. */
  readonly excludedBy?: string
  readonly insertedBy?: string
  /** Mark of a citation of this unit when the act's own mark does not fit. */
  readonly mark?: SourceMark
  /** Wording of the unit in a citation where a plain number would mislead. */
  readonly label?: LocalizedText
  /** Own short summary; never the wording of the act. */
  readonly summary?: LocalizedText
}

export type UnitTable = Readonly<Record<string, UnitData>>

/** A unit as the reader of the legal base sees it (LAW-0-2). */
export interface Unit extends UnitData {
  readonly act: ActId
  readonly id: string
  /** Own number inside its parent: `4`, `13-1`, `2`. */
  readonly number: string
  readonly status: UnitStatus
}

/** One wording of an act. `from` is `unknown` until the official publication date is stored (LAW-0-6). */
export interface Edition {
  readonly id: string
  /** Date of the act that caused this wording. */
  readonly date: LocalDate
  readonly causedBy: string
  readonly from: LocalDate | 'unknown'
  readonly to?: LocalDate
  /** False while only the existence of the wording is known. */
  readonly unitsLoaded: boolean
}

/** Evidence that a treaty binds Kazakhstan; without a date art. 2(2) of Law 343 cannot be applied (LAW-2-2). */
export interface Ratification {
  readonly stated: boolean
  readonly on: LocalDate | 'unknown'
  readonly mark: SourceMark
}

/** An act: identity, wordings and units; never its text (the text is loaded by the operator). */
export interface Act {
  readonly id: ActId
  readonly title: LocalizedText
  readonly adoptedBy: LocalizedText
  /** Empty for treaties and for the project's own readings. */
  readonly number: string
  readonly date: LocalDate | 'unknown'
  readonly inForceFrom: LocalDate | 'unknown'
  readonly inForceTo?: LocalDate
  /** Default mark of a citation of this act. */
  readonly mark: SourceMark
  readonly citeAs: LocalizedText
  readonly shortName: LocalizedText
  readonly editions: readonly Edition[]
  readonly ratification?: Ratification
  readonly replacement?: 'pending'
  readonly registration?: { readonly number: string; readonly date: LocalDate }
  readonly units: UnitTable
}
