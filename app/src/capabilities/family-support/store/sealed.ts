import type { SealedColumn } from '#platform/vault/sealed-column.ts'

/** Where the words of a family and about it are kept, sealed by the key of the child. */
export const CASE_WORDS = 'family_support_case.words'
export const CLOSED_WHY = 'family_support_case.closed_why'
export const NEEDS = 'family_support_needs.answers'
export const FAMILY_WORDS = 'family_support_plan.family_words'
export const GOAL = 'family_support_step.goal'
export const DONE_NOTE = 'family_support_step.done_note'
export const NOTE = 'family_support_note.words'
export const ABOUT = 'family_support_introduction.about'
export const CONTACT = 'family_support_introduction.contact'

const TEXTS = [CASE_WORDS, CLOSED_WHY, FAMILY_WORDS, GOAL, DONE_NOTE, NOTE, ABOUT, CONTACT] as const

/** The columns that are kept sealed. */
export const SEALED: readonly SealedColumn[] = [
  { field: NEEDS, isDocument: true },
  ...TEXTS.map((field) => ({ field, isDocument: false })),
]
