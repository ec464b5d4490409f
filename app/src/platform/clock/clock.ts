import { ALMATY, type LocalDate, localDateAt } from '@tirek/kernel'

/** Where the time of the server comes from; everything that needs a time gets it from here. */
export interface Clock {
  now(): Date
}

/** A clock that stands `offset()` milliseconds from real time (0 in production). */
export function clockWithOffset(offset: () => number): Clock {
  return { now: () => new Date(Date.now() + offset()) }
}

/** The real clock. */
export const systemClock: Clock = clockWithOffset(() => 0)

/** The legal day at an instant: the local date in Kazakhstan (DEC-10). */
export function legalDay(now: Date): LocalDate {
  return localDateAt(now, ALMATY)
}
