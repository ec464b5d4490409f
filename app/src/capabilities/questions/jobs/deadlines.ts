import type { DeadlineHandler } from '#platform/module.ts'
import { ANSWER, REMIND } from '../use-cases/events.ts'
import { escalateQuestion, remindDesk } from '../use-cases/follow-clock.ts'

/** What the worker does when a question stays without an answer. */
export const deadlineHandlers: Readonly<Record<string, DeadlineHandler>> = {
  [REMIND]: remindDesk,
  [ANSWER]: escalateQuestion,
}
