import type { DeadlineHandler } from '#platform/module.ts'
import { ANSWER, noteLate } from '../use-cases/tell-recipient.ts'

/** What the worker does when a recipient's time is over. */
export const deadlineHandlers: Readonly<Record<string, DeadlineHandler>> = { [ANSWER]: noteLate }
