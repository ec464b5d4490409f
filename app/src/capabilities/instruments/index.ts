export { inForceOn, type Version } from './domain/version.ts'
export { findInForce, findVersion, listPublished } from './read/questionnaires.ts'
export { loadShippedInstruments } from './use-cases/load-shipped.ts'
