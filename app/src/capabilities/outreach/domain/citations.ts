import { cite } from '@tirek/law'

/** The provisions that a call or a visit rests on. */
export const ACTS = {
  /** The terms of the notification, the choice and the arrival; SMS only add to the notification. */
  placement: cite('order-263', 'p-7'),
  /** What is done while SMS do not go: a default of the project. */
  reach: cite('project', 'DEC-85', 'project-default'),
} as const
