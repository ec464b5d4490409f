import { cite } from '@tirek/law'

/** The provisions that films rest on. */
export const ACTS = {
  /** Sign language and other means of communication. */
  signs: cite('law-343', 'art-11-3'),
} as const
