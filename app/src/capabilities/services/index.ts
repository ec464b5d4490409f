// The door of services: what the composition may use.
export { DIRECTION_OVER, followEndOfDirection } from './use-cases/end-order.ts'
