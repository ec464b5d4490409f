import { cite } from '@tirek/law'

/** The provisions that the watch rests on. */
export const ACTS = {
  /** Whoever sends sees what becomes of it: one continuous path between the three fields. */
  continuity: cite('law-343', 'art-3-3-6'),
  /** How long a named official has: a default of the project. */
  answer: cite('project', 'DEC-79', 'project-default'),
  informed: cite('law-343', 'art-16-2'),
} as const
