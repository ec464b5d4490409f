import type { SealedColumn } from '#platform/vault/sealed-column.ts'

/** Where the words of the programme of abilitation and rehabilitation are kept, sealed by the key of the person. */
export const ITEM = 'abilitation_item.words'
export const NOTE = 'abilitation_course.note'
export const PART = 'abilitation_received_part.words'

export const SEALED: readonly SealedColumn[] = [
  { field: ITEM, isDocument: true },
  { field: NOTE, isDocument: false },
  { field: PART, isDocument: false },
]
