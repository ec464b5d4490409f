// The door of screening: what follows here from events elsewhere, joined by `main`; the instruments by age.

export { isOfHearing } from './domain/hearing.ts'
export { fitsAge, type Instrument, isInstrumentInForce } from './domain/instrument.ts'
export { type LedgerFacts, linesOn, type NoteKind } from './domain/ledger.ts'
export { type Schedule, type ScheduleLine, windowOf } from './domain/schedule.ts'
export { segmentsOf } from './domain/segments.ts'
export { isDeclined } from './read/declined.ts'
export { followFacts, followRegistration } from './use-cases/enrol.ts'
export { fileScreening, type ScreeningToFile } from './use-cases/file-screening.ts'
export { followBirthDate } from './use-cases/follow-birth-date.ts'
export { followConsent, followExamination } from './use-cases/follow-events.ts'
export { listDueChildren } from './use-cases/list-due.ts'
