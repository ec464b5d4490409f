import type { DeadlineHandler } from '#platform/module.ts'
import { endWithDisability } from '../use-cases/end-with-disability.ts'

/** What the worker does when the term of a disability is over. */
export const deadlines = {
  'abilitation.term': (act, deadline) => endWithDisability(act, deadline.subjectId),
} as const satisfies Record<string, DeadlineHandler>
