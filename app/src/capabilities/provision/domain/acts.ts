import { cite } from '@tirek/law'

/** The provisions that material provision rests on. */
export const ACTS = {
  provision: cite('law-343', 'art-8-2-2'),
  /** Minimum requirements to equipment. */
  equipment: cite('law-343', 'art-6-5'),
} as const
