// The door of the consultation: what other capabilities may use.
export { findConclusion, findStandingConclusion } from './read/conclusions.ts'
