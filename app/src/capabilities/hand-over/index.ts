// The door of the hand-over at majority: what follows here from events elsewhere, joined by `main`.
export { comeOfAgeFirst } from './use-cases/come-of-age.ts'
export { followBirthDate } from './use-cases/follow-birth-date.ts'
export { followClosedProgramme } from './use-cases/make-summary.ts'
