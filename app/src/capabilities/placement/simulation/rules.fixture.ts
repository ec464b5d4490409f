import { term } from '@tirek/law'
import { cameInTime, deferredUntil, isTermOver, mayDefer } from '../domain/arrival.ts'
import { mayDischarge } from '../domain/discharge.ts'
import { move } from '../domain/move.ts'
import { allocate, findPlaceLeft } from '../domain/queue.ts'

/**
 * What the world asks the domain. The simulation runs the rules of the product; a planted bug puts another answer in
 * the place of one of them, or leaves one of the duties of the use cases undone.
 */
export interface Rules {
  readonly move: typeof move
  readonly allocate: typeof allocate
  readonly findPlaceLeft: typeof findPlaceLeft
  readonly mayDefer: typeof mayDefer
  readonly deferredUntil: typeof deferredUntil
  readonly isTermOver: typeof isTermOver
  readonly cameInTime: typeof cameInTime
  readonly mayDischarge: typeof mayDischarge
  readonly term: typeof term
  /** Duties that a step does besides the decision; a planted bug forgets one. */
  readonly duties: Duties
}

export interface Duties {
  /** A place taken meanwhile by another is not given a second time. */
  readonly checkHolder: boolean
  /** A place that is given up is free for the next. */
  readonly release: boolean
  /** An entry of the queue is closed when it is served. */
  readonly closeTicket: boolean
  /** A clock that fired is marked in the same act. */
  readonly markFired: boolean
  /** A step ends the clock that waited for it. */
  readonly meetClock: boolean
  /** A kept place starts the term of arrival. */
  readonly startArrival: boolean
  /** A place that came free moves the queue. */
  readonly askForOffers: boolean
  /** What was acknowledged is written down. */
  readonly keepTrace: boolean
}

const ALL: Duties = {
  checkHolder: true,
  release: true,
  closeTicket: true,
  markFired: true,
  meetClock: true,
  startArrival: true,
  askForOffers: true,
  keepTrace: true,
}

/** The rules as the product has them. */
export const RULES: Rules = {
  move,
  allocate,
  findPlaceLeft,
  mayDefer,
  deferredUntil,
  isTermOver,
  cameInTime,
  mayDischarge,
  term,
  duties: ALL,
}
