import type { StateLine } from '#platform/access/state-lines.ts'
import { ANSWERABLE, NOTICE_STATES } from './domain/notice.ts'

/** In which states of a notice its recipient may answer. */
export const states: readonly StateLine[] = [
  { action: 'withdrawals.answer', subject: 'notice', all: NOTICE_STATES, from: ANSWERABLE },
]
