// The door of placement: what other capabilities may use.

export type { Request } from './domain/request.ts'
export { type Category, STATES, type State } from './domain/states.ts'
export { countPlaces, type PlaceCounts } from './read/places.ts'
export { findRequest, listRequestsOf } from './read/requests.ts'
