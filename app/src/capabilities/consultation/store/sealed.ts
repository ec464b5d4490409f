import type { SealedColumn } from '#platform/vault/sealed-column.ts'
import { CONCLUSION } from './conclusions.ts'
import { DRAFT } from './drafts.ts'
import { FORM, SUMMARY, wordsOf } from './examinations.ts'
import { DISSENT, opinionOf } from './members.ts'
import { MISSED } from './missed-days.ts'
import { OPENING } from './openings.ts'
import { OWN_WORDS } from './own-words.ts'
import { UNFINISHED } from './unfinished.ts'

const nameOf: SealedColumn['nameOf'] = (row) => wordsOf(String(row['file_id']), String(row['kind']))

/** What the consultation keeps sealed: the words of its specialists about a child. */
export const SEALED: readonly SealedColumn[] = [
  { field: FORM, isDocument: true, nameOf },
  { field: SUMMARY, isDocument: false, nameOf },
  { field: DRAFT, isDocument: true },
  {
    field: DISSENT,
    isDocument: false,
    nameOf: (row) => opinionOf(String(row['file_id']), String(row['member_id'])),
  },
  { field: CONCLUSION, isDocument: true },
  { field: MISSED, isDocument: false },
  { field: OPENING, isDocument: false },
  { field: UNFINISHED, isDocument: true },
  { field: OWN_WORDS, isDocument: false },
]
