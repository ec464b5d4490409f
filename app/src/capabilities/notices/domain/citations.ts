import { cite } from '@tirek/law'

/** The provisions that notices rest on. */
export const ACTS = {
  /** The representative gets true information. */
  informed: cite('law-343', 'art-16-2'),
} as const
