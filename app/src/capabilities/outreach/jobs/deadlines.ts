import type { DeadlineHandler, DeadlineWarning } from '#platform/module.ts'
import { KIND_OF, REACH, reminderAt } from '../use-cases/follow.ts'
import { hear, lapse, remind } from '../use-cases/remind.ts'

/** What the worker does when it is to be asked whether a notice has gone, and when a term has ended. */
export const deadlineHandlers: Readonly<Record<string, DeadlineHandler>> = {
  [REACH.notice]: hear,
  [REACH.call]: lapse,
}

/** The terms of people are spoken of before they end. */
export const warnings: Readonly<Record<string, DeadlineWarning>> = Object.fromEntries(
  Object.values(KIND_OF).map((kind) => [kind, { at: reminderAt, run: remind }]),
)
