// The door of services: what the composition may use.
export { DIRECTION_OVER, followEndOfDirection, stopServices } from './use-cases/end-order.ts'
export { servicesGiven } from './use-cases/services-given.ts'
