// The door of outreach: what other parts may use.
export { endOf, type ReachTerm } from './domain/call.ts'
export { ACTS as REACH_ACTS } from './domain/citations.ts'
export {
  FOLLOWED,
  followNotice,
  followRequest,
  followRequests,
  NOTIFIED,
  reminderAt,
} from './use-cases/follow.ts'
