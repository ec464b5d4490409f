// The door of exceptional access: what other capabilities may use.
export { listOpenings, type Openings } from './use-cases/list-openings.ts'
