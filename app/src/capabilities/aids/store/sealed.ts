import type { SealedColumn } from '#platform/vault/sealed-column.ts'

/** Where words about a child are kept, sealed by the key of the child. */
export const WORDS = 'aids_need.words'
export const REASON = 'aids_need.reason'
export const DELIVERY = 'aids_order.delivery'
export const EARLY = 'aids_order.early_words'
export const SAID = 'aids_order.said'
export const COMPANION = 'aids_voucher.companion'
export const NOTE = 'aids_voucher.note'

export const SEALED: readonly SealedColumn[] = [
  { field: DELIVERY, isDocument: true },
  ...([WORDS, REASON, EARLY, SAID, COMPANION, NOTE] as const).map((field) => ({ field, isDocument: false })),
]
