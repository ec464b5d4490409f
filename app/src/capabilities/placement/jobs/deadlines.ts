import type { DeadlineHandler } from '#platform/module.ts'
import { DEADLINES } from '../domain/deadlines.ts'
import {
  adultAgeReached,
  arrivalMissed,
  choiceMissed,
  followUpDue,
  notifyMissed,
} from '../use-cases/miss-terms.ts'
import { absenceLong, departureDay, leaveOver, reviewDue, transferOver } from '../use-cases/stay-terms.ts'

/** What the worker does when a term of this capability is over. */
export const deadlineHandlers: Readonly<Record<string, DeadlineHandler>> = {
  [DEADLINES.notify]: notifyMissed,
  [DEADLINES.followUp]: followUpDue,
  [DEADLINES.choose]: choiceMissed,
  [DEADLINES.arrive]: arrivalMissed,
  [DEADLINES.adultAge]: adultAgeReached,
  [DEADLINES.review]: reviewDue,
  [DEADLINES.leaveEnd]: leaveOver,
  [DEADLINES.depart]: departureDay,
  [DEADLINES.transfer]: transferOver,
  [DEADLINES.absence]: absenceLong,
}
