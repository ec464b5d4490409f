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
  /** Ahead of the adult age: the review of the category is opened (project default, DEC-5). */
  review: 'placement.category-review',
  /** The last day of a temporary leave. */
  leaveEnd: 'placement.leave-end',
  /** The day on which a person leaves by own wish: over, they have left whoever wrote it down (DEC-88). */
  depart: 'placement.depart',
  /** The last day on which the place for a transfer is kept. */
  transfer: 'placement.transfer',
  /** The 48 hours of an absence without permission (p. 21, DEC-29). */
  absence: 'placement.absence',
} as const
export type DeadlineKind = (typeof DEADLINES)[keyof typeof DEADLINES]

/** Messages to the worker. */
export const MESSAGES = {
  lookUp: 'placement.look-up',
  enterESobes: 'placement.enter-e-sobes',
  sendSms: 'placement.send-sms',
  offerPlaces: 'placement.offer-places',
  /** To whom places were offered, to be told. */
  tellOffered: 'placement.tell-offered',
} as const
