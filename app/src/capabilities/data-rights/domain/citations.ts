import { cite } from '@tirek/law'

/** What the rights of the subject rest on. */
export const ACTS = {
  /** To know what is held, to have it changed or blocked. */
  right: cite('law-94-v', 'art-24'),
  /** The holder's duties and their terms. */
  duty: cite('law-94-v', 'art-25'),
  /** The representative is told what is done. */
  told: cite('law-343', 'art-16-2'),
} as const
