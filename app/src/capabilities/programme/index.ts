// The door of the programme: what other capabilities and the composition may use.
export { withdrawDirections } from './use-cases/withdraw-directions.ts'
