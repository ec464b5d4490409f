import { cite } from '@tirek/law'

/** The law that screening away from the desk rests on. */
export const ACTS = {
  screening: cite('law-343', 'art-1-11'),
  procedure: cite('law-343', 'art-5-1'),
  infants: cite('law-343', 'art-9-2-1'),
} as const
