import type { DeadlineHandler } from '#platform/module.ts'
import { REACH } from '../use-cases/follow.ts'
import { lapse, remind } from '../use-cases/remind.ts'

/** What the worker does when the end of a term is near, and when it is there. */
export const deadlineHandlers: Readonly<Record<string, DeadlineHandler>> = {
  [REACH.remind]: remind,
  [REACH.call]: lapse,
}
