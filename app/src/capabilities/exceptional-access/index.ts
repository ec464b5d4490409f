// The door of exceptional access: what other capabilities may use.
export { keepWish } from './use-cases/keep-wish.ts'
export { listOpenings, type Openings } from './use-cases/list-openings.ts'
