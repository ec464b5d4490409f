// The door of the programme: what other capabilities and the composition may use.
export { type Direction, isLiveDirection, scopeOf } from './domain/direction.ts'
export { reviewTerm } from './domain/review.ts'
export { listDirectionsOf, listDirectionsTo } from './read/directions.ts'
export { findMeasureHead } from './read/measures.ts'
export { findHead, listNoticedDays } from './read/programmes.ts'
export { answerDirection } from './use-cases/answer-direction.ts'
export { followDirections } from './use-cases/follow-directions.ts'
