// The door of the consultation: what other capabilities may use.
export { SPECIALTIES } from './domain/examination.ts'
export { reviewDay } from './domain/review.ts'
export {
  findConclusion,
  findStandingConclusion,
  hasStandingConclusion,
  listDaysOfNotice,
} from './read/conclusions.ts'
export { countGoneLoads, listPostLoads, type PostLoad } from './read/posts.ts'
export { type CaseProgress, listProgress, openedFiles } from './read/progress.ts'
export { type Colleague, listSpecialists } from './read/specialists.ts'
export { conclusionsAwaitingProgramme, severeConclusions } from './read/standing-conclusions.ts'
export { passPost } from './store/posts.ts'
export { OwnWordsLink } from './web/own-words-link.tsx'
export { specialtyName } from './web/specialty.ts'
