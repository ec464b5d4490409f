import type { DeadlineHandler } from '#platform/module.ts'
import { DEADLINES } from '../domain/deadlines.ts'
import {
  adultAgeReached,
  arrivalMissed,
  choiceMissed,
  followUpDue,
  notifyMissed,
} from '../use-cases/miss-terms.ts'

/** What the worker does when a term of this capability is over. */
export const deadlineHandlers: Readonly<Record<string, DeadlineHandler>> = {
  [DEADLINES.notify]: notifyMissed,
  [DEADLINES.followUp]: followUpDue,
  [DEADLINES.choose]: choiceMissed,
  [DEADLINES.arrive]: arrivalMissed,
  [DEADLINES.adultAge]: adultAgeReached,
}
