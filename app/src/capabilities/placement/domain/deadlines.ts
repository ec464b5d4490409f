/** What must happen by a day. The worker finds its handler by these names; the subject is the request. */
export const DEADLINES = {
  /** T1: the department sends the notification. */
  notify: 'placement.notify',
  /** No proof of receipt: a call or a visit (project default). */
  followUp: 'placement.follow-up',
  /** T2: the person chooses. */
  choose: 'placement.choose',
  /** T3, and T4 after a deferral: the person arrives. */
  arrive: 'placement.arrive',
  /** A child resident reaches the adult age: the category is looked at again. */
  adultAge: 'placement.adult-age',
} as const
export type DeadlineKind = (typeof DEADLINES)[keyof typeof DEADLINES]

/** Messages to the worker. */
export const MESSAGES = {
  lookUp: 'placement.look-up',
  enterESobes: 'placement.enter-e-sobes',
  sendSms: 'placement.send-sms',
  offerPlaces: 'placement.offer-places',
} as const
