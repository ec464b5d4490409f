import type { SealedColumn } from '#platform/vault/sealed-column.ts'

/** Where the words of a programme are kept, sealed. */
export const CONTENT = 'programme_programme.content'
export const CLOSED_NOTE = 'programme_programme.closed_note'
export const MEASURE = 'programme_measure.words'
export const EDITION = 'programme_edition.content'
export const COMMENT = 'programme_agreement.comment'
export const NOTE = 'programme_progress.note'
export const GOAL = 'programme_goal.words'
export const REMARK = 'programme_remark.words'
export const REMARK_ANSWER = 'programme_remark.answer'
export const SCORE_NOTE = 'programme_goal_score.note'

/** What the programme keeps sealed: what is written about a child, what was approved, and what the family said of it. */
export const SEALED: readonly SealedColumn[] = [
  { field: CONTENT, isDocument: true },
  { field: CLOSED_NOTE, isDocument: false },
  { field: MEASURE, isDocument: true },
  { field: EDITION, isDocument: true },
  { field: COMMENT, isDocument: false },
  { field: NOTE, isDocument: false },
  { field: GOAL, isDocument: true },
  { field: REMARK, isDocument: false },
  { field: REMARK_ANSWER, isDocument: false },
  { field: SCORE_NOTE, isDocument: false },
]
