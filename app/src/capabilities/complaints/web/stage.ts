import { STAGES, type Stage } from '#platform/path/contract.ts'

/** Narrows what an address or a stored fact says to a stage of the path. */
export function isStage(value: unknown): value is Stage {
  return STAGES.some((stage) => stage === value)
}
