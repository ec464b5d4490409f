// The door of the consultation: what other capabilities may use.
export { SPECIALTIES } from './domain/examination.ts'
export { reviewDay } from './domain/review.ts'
export {
  findConclusion,
  findStandingConclusion,
  hasStandingConclusion,
  listDaysOfNotice,
} from './read/conclusions.ts'
export { type CaseProgress, listProgress, openedFiles } from './read/progress.ts'
export { severeConclusions, standingConclusions } from './read/standing-conclusions.ts'
export { specialtyName } from './web/specialty.ts'
