import { cite } from '@tirek/law'

/** The provisions that the ways to other systems rest on. */
export const ACTS = {
  /** What counts as an answer: a reading of the project. */
  answer: cite('project', 'DEC-84'),
  /** The look-ups go by the e-government gateway. */
  gateway: cite('order-263', 'p-5'),
  /** The portal by which families reach suppliers and organisations. */
  portal: cite('social-code', 'art-166'),
} as const
