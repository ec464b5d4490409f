import type { FileState } from './file-state.ts'

/** Who reads a file: one of the team who examines, or somebody who does not (the desk, the head, the coordinator). */
export type Reader = { readonly memberId: string; readonly isExaminer: boolean }

export type SightFacts = {
  readonly state: FileState
  /** Members whose own examination is recorded: recording it is signing it off. */
  readonly examinerIds: readonly string[]
  /** The head has opened the findings to the team, with a written reason. */
  readonly isOpened: boolean
}

/**
 * Whether the findings of colleagues, and what was drawn from them, may be read. Whoever examines reads them after the
 * own sign-off, so that nobody's eye is led by another's; after the signature everybody does (DEC-72).
 */
export function seesFindings(reader: Reader, { state, examinerIds, isOpened }: SightFacts): boolean {
  if (!reader.isExaminer || isOpened || state === 'concluded') return true
  return examinerIds.includes(reader.memberId)
}
