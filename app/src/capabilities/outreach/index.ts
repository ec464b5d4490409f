// The door of outreach: what other parts may use.
export { FOLLOWED, followRequest } from './use-cases/follow.ts'
