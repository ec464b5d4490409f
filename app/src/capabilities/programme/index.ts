// The door of the programme: what other capabilities may use.
export { type Direction, type DirectionState, isLiveDirection } from './domain/direction.ts'
export type { Measure, MeasureKind, MeasureStatus } from './domain/measure.ts'
export type { Programme } from './domain/programme.ts'
export type { ProgrammeState } from './domain/states.ts'
export { countWaiting, listDirectionsOf } from './read/directions.ts'
export { listMeasures } from './read/measures.ts'
export { findLiveProgramme, listProgrammesOf } from './read/programmes.ts'
export { withdrawDirections } from './use-cases/withdraw-directions.ts'
