import { cite } from '@tirek/law'

/** What the answer of a recipient rests on. */
export const ACTS = {
  /** Nothing is passed on without a consent; a withdrawal ends it. */
  direction: cite('law-343', 'art-10-2'),
  /** How a consent is given and taken back. */
  withdrawal: cite('law-94-v', 'art-8'),
  /** Stopping the use of the data, and its exceptions, are the holder's duty. */
  duty: cite('law-94-v', 'art-25'),
  /** The recipient answers in a term of the project. */
  answer: cite('project', 'DEC-63', 'project-default'),
} as const
