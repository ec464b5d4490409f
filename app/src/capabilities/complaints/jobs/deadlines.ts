import type { DeadlineHandler } from '#platform/module.ts'
import { escalate } from '../use-cases/escalate.ts'
import { ANSWER } from '../use-cases/events.ts'

/** What the worker does when the term of an answer is over. */
export const deadlineHandlers: Readonly<Record<string, DeadlineHandler>> = { [ANSWER]: escalate }
