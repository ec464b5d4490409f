import type { LocalDate } from '@tirek/kernel'
import type { FileState } from './file-state.ts'
import { isOpenFile } from './file-state.ts'

/** In which way a child says what it wants said. */
export const WAYS = ['own-hand', 'speech', 'drawing', 'sign-language', 'aac'] as const
type Way = (typeof WAYS)[number]

/** A child's own words as the conclusion carries them: only when the child lets the parent read them. */
export interface ShownOwnWords {
  readonly words: string
  readonly way: Way
  readonly helperName?: string | undefined
  readonly saidOn: LocalDate
}

/** What a child itself wants said to the consultation. */
export interface OwnWords {
  readonly id: string
  readonly fileId: string
  /** Absent when the child has taken them back. */
  readonly words: string | undefined
  readonly way: Way
  readonly helperName: string | undefined
  readonly mayParentRead: boolean
  readonly saidOn: LocalDate
  readonly conclusionId: string | undefined
  readonly version: number
}

/** Until the conclusion is signed the child may say, change and take back. */
export function maySay(state: FileState): boolean {
  return isOpenFile(state)
}

/** What stands in the conclusion, which parents read: nothing that the child has not opened to them. */
export function forConclusion(own: OwnWords | undefined): ShownOwnWords | undefined {
  if (own?.words === undefined || !own.mayParentRead) return undefined
  const { words, way, helperName, saidOn } = own
  return { words, way, helperName, saidOn }
}
