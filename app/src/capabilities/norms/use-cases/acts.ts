import { cite } from '@tirek/law'

/** The provisions that the register of documents rests on. */
export const ACTS = {
  /** The three authorised bodies. */
  bodies: cite('law-343', 'art-1-25'),
} as const
