import type { DeadlineHandler } from '#platform/module.ts'
import { DECIDE, noteLateDecision } from '../use-cases/deadline.ts'

/** What the worker does when a term of a restriction is over. */
export const deadlineHandlers: Readonly<Record<string, DeadlineHandler>> = { [DECIDE]: noteLateDecision }
