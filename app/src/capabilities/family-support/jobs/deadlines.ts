import type { DeadlineHandler } from '#platform/module.ts'
import { REVIEW, TAKE } from '../use-cases/events.ts'
import { noticeLate, noticeReview } from '../use-cases/follow-clock.ts'

/** What the worker does when the case of a family waits too long. */
export const deadlineHandlers: Readonly<Record<string, DeadlineHandler>> = {
  [TAKE]: noticeLate,
  [REVIEW]: noticeReview,
}
