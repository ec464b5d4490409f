import type { DeadlineHandler, OutboxHandler } from '#platform/module.ts'
import { CLOSE_MESSAGE, REVIEW_DEADLINE, TELL_FAMILY_MESSAGE } from '../use-cases/about-emergency.ts'
import { closeEmergency } from '../use-cases/end-emergency.ts'
import { endWish, WISH_OVER_MESSAGE } from '../use-cases/keep-wish.ts'
import { noteOverdue } from '../use-cases/note-overdue.ts'
import { tellFamily } from '../use-cases/tell-family.ts'

/** What the worker does when the term of a review is over. */
export const deadlineHandlers: Readonly<Record<string, DeadlineHandler>> = { [REVIEW_DEADLINE]: noteOverdue }

/** What the worker does with the messages of this capability. */
export const outboxHandlers: Readonly<Record<string, OutboxHandler>> = {
  [CLOSE_MESSAGE]: closeEmergency,
  [TELL_FAMILY_MESSAGE]: tellFamily,
  [WISH_OVER_MESSAGE]: endWish,
}
