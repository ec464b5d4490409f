import { cite } from '@tirek/law'

/** The provisions that the register of staff rests on. */
export const ACTS = {
  /** Staff as a part of the support: posts, loads, training. */
  provision: cite('law-343', 'art-3-3-5'),
  /** Training of medical workers in early identification, by both bodies. */
  training: cite('law-343', 'art-5-3'),
  /** Plans of retraining, advanced training and attestation. */
  plans: cite('law-343', 'art-8-2-7'),
  /** What counts, and when something is overdue. */
  counting: cite('project', 'DEC-82', 'project-default'),
} as const
