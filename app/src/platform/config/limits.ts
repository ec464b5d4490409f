const HOUR_MS = 60 * 60 * 1000

/** For so long a repeated command with the same idempotency key gets the same answer; then the key is forgotten. */
export const KEY_LIFE_MS = 7 * 24 * HOUR_MS

/** The longest idempotency key. */
export const MOST_KEY_LENGTH = 200

/** For so long a delivered message is kept, to look into a complaint; it may hold personal data. */
export const DELIVERED_LIFE_MS = 7 * 24 * HOUR_MS

/** How often the worker forgets what is over: keys, sessions, tickets, challenges, delivered messages. */
export const PURGE_EVERY_MS = HOUR_MS

/** So many rows are forgotten in one transaction. */
export const MOST_PURGED = 1_000

/** So many signatures may be tried over one text to sign; then a new text is needed. */
export const MOST_SIGNATURES = 5

/** So many rows of a file are read at once; a longer file is sent in parts. */
export const MOST_IMPORT_ROWS = 500

/** The journal of what went to other systems and came back is kept so long (400 days): a year and a month to look back. */
export const OUTSIDE_LIFE_MS = 400 * 24 * HOUR_MS

/** Requests of one address in a minute; more are turned away. */
export const REQUESTS_PER_MINUTE = 3_000

/** A home counts its work so far, and says of more only that it is more: nobody's day holds it, and counting it would take seconds. */
export const MOST_COUNTED = 1_000
