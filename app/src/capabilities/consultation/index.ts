// The door of the consultation: what other capabilities may use.
export type { ConclusionDraft, Direction, Need, Programme, Sector } from './domain/conclusion.ts'
export type { ConclusionSnapshot } from './domain/snapshot.ts'
export {
  findConclusion,
  findStandingConclusion,
  listConclusions,
  type SignedConclusion,
} from './read/conclusions.ts'
export { getFamilyView } from './read/family.ts'
