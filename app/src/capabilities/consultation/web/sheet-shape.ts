import type { LocalDate, LocalizedText } from '@tirek/kernel'
import type { ConclusionSnapshot } from '../domain/snapshot.ts'
import type { ConsentState } from '../read/consent-state.ts'
import type { Row } from './examination-rows.ts'

/** A table of the document; `none` stands in its place when it has no rows. */
export type TableSheet = {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly none: string
}
export type Part = { readonly title: string; readonly basis: string }
export type FactsPart = Part & { readonly rows: readonly Row[] }
export type TablePart = Part & { readonly table: TableSheet }
export type ConditionGroup = {
  readonly title: string
  readonly none: string
  readonly rows: readonly { readonly text: string; readonly programme: string }[]
}

/** The whole conclusion in words of one language: for the PDF and for the pages alike. */
export type ConclusionSheet = {
  readonly country: string
  readonly organisation: string
  readonly place: string
  readonly numberLabel: string
  readonly number: string
  readonly signedOn: string
  readonly recommendatory: { readonly title: string; readonly text: string; readonly basis: string }
  readonly child: FactsPart
  readonly session: FactsPart & { readonly members: TableSheet }
  readonly examinations: Part & { readonly overview: TableSheet; readonly details: readonly FactsPart[] }
  readonly defects: TablePart & { readonly findings: readonly Row[] }
  readonly needs: TablePart
  readonly programmes: TablePart & { readonly choice: string }
  readonly conditions: Part & { readonly groups: readonly ConditionGroup[] }
  readonly correction: FactsPart & { readonly none: string }
  readonly directions: TablePart & { readonly note: string }
  readonly view: FactsPart
  readonly information: FactsPart
  readonly signatures: TablePart & {
    readonly headLabel: string
    readonly headName: string
    readonly signedLabel: string
    readonly signedOn: string
    /** Opinions of members who do not agree, by name. */
    readonly opinions: FactsPart
    readonly review: FactsPart
  }
  /** Which edition this one takes the place of, and why; no rows in a first edition. */
  readonly amendment: FactsPart
  readonly citations: { readonly title: string; readonly rows: readonly string[] }
}

/** What a sheet is written from: the signed snapshot, or a draft in the same shape. */
export type SheetSource = ConclusionSnapshot & {
  readonly number: string
  readonly signedOn: LocalDate | undefined
  readonly signerName: string
  readonly organisation: LocalizedText
  readonly place: string
  readonly complex: boolean
  readonly severe: boolean
  readonly entitledFrom: LocalDate | undefined
  readonly consents: Readonly<Record<string, ConsentState>>
  readonly reviewOn: LocalDate | undefined
  readonly amends: { readonly number: string; readonly reason: string } | undefined
}
