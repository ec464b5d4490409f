import { cite } from '@tirek/law'

/** What corrections rest on. */
export const ACTS = {
  /** The subject may have the data changed on papers that prove it. */
  right: cite('law-94-v', 'art-24'),
  /** The holder's duty and its term. */
  duty: cite('law-94-v', 'art-25'),
  /** One true record of each child. */
  oneRecord: cite('law-343', 'art-3-3-1'),
  /** The representative is told what is done. */
  told: cite('law-343', 'art-16-2'),
} as const
