import { cite } from '@tirek/law'

/** The provisions that the terminals rest on. */
export const ACTS = {
  /** The choice without internet, at the self-service sector of the department. */
  sector: cite('order-263', 'p-7'),
  /** How long a session lasts there: defaults of the project. */
  session: cite('project', 'DEC-92', 'project-default'),
  /** The act stays the person's own, and help is written down apart. */
  ownAct: cite('project', 'DEC-93'),
} as const
