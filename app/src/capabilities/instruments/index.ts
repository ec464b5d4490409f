export { inForceOn, type Version } from './domain/version.ts'
export { findInForce, findPublishedVersion, findVersion, listPublished } from './read/questionnaires.ts'
export { loadShippedInstruments } from './use-cases/load-shipped.ts'
