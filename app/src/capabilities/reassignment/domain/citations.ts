import { cite } from '@tirek/law'

/** The provisions that the handing over of cases rests on. */
export const ACTS = {
  /** One continuous path, whoever leads it. */
  continuity: cite('law-343', 'art-3-3-6'),
  /** The family is told who leads its case. */
  informed: cite('law-343', 'art-16-2'),
} as const
