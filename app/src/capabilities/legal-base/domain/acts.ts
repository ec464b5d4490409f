import { cite } from '@tirek/law'

/** The provisions that the legal base itself rests on. */
export const ACTS = {
  /** The layers of the legislation. */
  layers: cite('law-343', 'art-2-1'),
  /** A ratified treaty comes before the Law. */
  treaties: cite('law-343', 'art-2-2'),
  /** Families are informed. */
  informed: cite('law-343', 'art-16-2'),
} as const
