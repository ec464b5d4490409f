import type { SealedColumn } from '#platform/vault/sealed-column.ts'
import { CONCLUSION } from './conclusions.ts'
import { DRAFT } from './drafts.ts'
import { FORM, SUMMARY, wordsOf } from './examinations.ts'
import { MISSED } from './missed-days.ts'

const nameOf: SealedColumn['nameOf'] = (row) => wordsOf(String(row['file_id']), String(row['kind']))

/** What the consultation keeps sealed: the words of its specialists about a child. */
export const SEALED: readonly SealedColumn[] = [
  { field: FORM, isDocument: true, nameOf },
  { field: SUMMARY, isDocument: false, nameOf },
  { field: DRAFT, isDocument: true },
  { field: CONCLUSION, isDocument: true },
  { field: MISSED, isDocument: false },
]
