// The door of the log of readings: what the rights of the subject use of it.
export { nameForFamily } from './domain/reader.ts'
export { isFamilyOf, listReadings, type Reading } from './read/readings.ts'
export { type AuditSources, auditSources } from './sources.ts'
