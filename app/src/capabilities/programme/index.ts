// The door of the programme: what other capabilities and the composition may use.
export { reviewTerm } from './domain/review.ts'
export { followDirections } from './use-cases/follow-directions.ts'
