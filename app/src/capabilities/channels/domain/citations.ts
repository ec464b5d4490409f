import { cite } from '@tirek/law'

/** The provisions that the ways to other systems rest on. */
export const ACTS = {
  /** What counts as an answer: a reading of the project. */
  answer: cite('project', 'DEC-84'),
  /** The look-ups go by the e-government gateway. */
  gateway: cite('order-263', 'p-5'),
} as const
