// The door of screening: what follows here from events elsewhere; `main` joins them.
export { followConsent, followExamination } from './use-cases/follow-events.ts'
