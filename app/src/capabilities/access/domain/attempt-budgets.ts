const SECOND_MS = 1_000
const MINUTE_MS = 60 * SECOND_MS
const HOUR_MS = 60 * MINUTE_MS

/** One account tried from one place, or in a browser that it knows: five slips are free, then 30 s, 1, 2, 4 … 15 min. */
export const PAIR = {
  free: 5,
  windowMs: 24 * HOUR_MS,
  firstWaitMs: 30 * SECOND_MS,
  mostWaitMs: 15 * MINUTE_MS,
}

/** One account tried from anywhere in browsers that it does not know (NIST 800-63B: at most a hundred). */
export const ACCOUNT = { free: 100, windowMs: HOUR_MS, firstWaitMs: 15 * MINUTE_MS, mostWaitMs: HOUR_MS }

/** Many accounts tried from one place: an office behind one address has some slips, not hundreds. */
export const CLIENT = {
  free: 50,
  windowMs: 10 * MINUTE_MS,
  firstWaitMs: MINUTE_MS,
  mostWaitMs: 10 * MINUTE_MS,
}

/** All failures in unknown browsers together: one password tried at many accounts from many places. */
export const EVERYBODY = {
  free: 1_000,
  windowMs: 10 * MINUTE_MS,
  firstWaitMs: MINUTE_MS,
  mostWaitMs: MINUTE_MS,
}

/** The owner is told when so many attempts have failed within the hour. */
export const TELL_AFTER: readonly number[] = [5, 50]
