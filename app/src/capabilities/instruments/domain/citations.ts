import { cite } from '@tirek/law'

/** The law that instruments of screening rest on. */
export const ACTS = {
  screening: cite('law-343', 'art-1-11'),
  procedure: cite('law-343', 'art-5-1'),
} as const
