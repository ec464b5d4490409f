import type { SealedColumn } from '#platform/vault/sealed-column.ts'

/** Where the words of growing up are kept, sealed. */
export const VIEW = 'hand_over_list.view'
export const NOTE = 'hand_over_item.note'
export const FORM = 'hand_over_diagnostics.content'
export const CONTENT = 'hand_over_summary.content'
export const WORDS = 'hand_over_summary.words'

/** What a young person thinks, what came of each item, what diagnostics found, what the support has come to. */
export const SEALED: readonly SealedColumn[] = [
  { field: VIEW, isDocument: true },
  { field: NOTE, isDocument: false },
  { field: FORM, isDocument: true },
  { field: CONTENT, isDocument: true },
  { field: WORDS, isDocument: false },
]
