import type { LocalDate, LocalizedText } from '@tirek/kernel'
import type { HandOverItemKind } from '@tirek/law'
import type { Potential } from './diagnostics.ts'
import type { ItemState } from './list.ts'

/** What was found, done and reached, and what goes on: as it was on the day, kept sealed. */
export interface SummaryContent {
  readonly found: readonly {
    readonly number: string
    readonly on: LocalDate
    readonly where: LocalizedText
  }[]
  readonly programmes: readonly {
    readonly number: string
    readonly from: LocalDate
    readonly to: LocalDate | undefined
    readonly reason: string | undefined
  }[]
  readonly services: readonly {
    readonly name: LocalizedText
    readonly where: LocalizedText
    readonly held: number
  }[]
  readonly goals: readonly { readonly title: string; readonly level: string | undefined }[]
  readonly potential: Potential | undefined
  readonly goesOn: readonly {
    readonly kind: HandOverItemKind
    readonly state: ItemState
    readonly note: string | undefined
  }[]
}

/** The document of the young person. */
export interface Summary {
  readonly id: string
  readonly region: string
  readonly personId: string
  readonly organisationId: string | undefined
  readonly madeOn: LocalDate
  /** `majority`, or why the programme was closed earlier. */
  readonly reason: string
  readonly content: SummaryContent
  /** Words of the person or the family. */
  readonly words: string | undefined
  readonly wordsOn: LocalDate | undefined
  readonly version: number
}
