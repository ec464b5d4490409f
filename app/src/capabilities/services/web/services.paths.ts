import { childHref } from '../use-cases/addresses.ts'

const order = (orderId: string) => `/services/orders/${orderId}`
const meeting = (slotId: string, onDay: string) => `/services/meetings/${slotId}/${onDay}`

/** Addresses of the pages of services, without the language. */
export const paths = {
  catalogue: () => '/services',
  desk: () => '/services/desk',
  child: childHref,
  newOrder: (personId: string) => `${childHref(personId)}/order`,
  needs: (personId: string) => `${childHref(personId)}/needs`,
  absence: (personId: string, orderId: string, slotId: string, onDay: string) =>
    `${childHref(personId)}/absence/${orderId}/${slotId}/${onDay}`,
  order,
  plan: (orderId: string) => `${order(orderId)}/plan`,
  finish: (orderId: string) => `${order(orderId)}/finish`,
  stop: (orderId: string) => `${order(orderId)}/stop`,
  single: (orderId: string) => `${order(orderId)}/session`,
  seat: (orderId: string) => `${order(orderId)}/place`,
  unseat: (orderId: string, seatId: string) => `${order(orderId)}/places/${seatId}`,
  entry: (sessionId: string) => `/services/entries/${sessionId}`,
  timetable: () => '/services/timetable',
  newSlot: () => '/services/timetable/new',
  meeting,
  substitute: (slotId: string, onDay: string) => `${meeting(slotId, onDay)}/substitute`,
  cancel: (slotId: string, onDay: string) => `${meeting(slotId, onDay)}/cancel`,
  figures: () => '/services/figures',
  care: () => '/services/care',
  coordinator: (personId: string) => `/services/care/${personId}`,
} as const
