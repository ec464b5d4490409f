import type { LocalDate } from '@tirek/kernel'
import type { Tone } from '#platform/ui/tags.tsx'
import type { FileState } from '../domain/file-state.ts'
import type { KnownRepresentative } from '../read/representatives.ts'

/** Tone of each state of a file; the words are `state.<state>`. */
export const STATE_TONES = {
  opened: 'waiting',
  scheduled: 'here',
  'in-session': 'here',
  drafted: 'law',
  concluded: 'done',
  closed: 'neutral',
} as const satisfies Record<FileState, Tone>

/** Narrows a day of an answer, which the use case has already checked. */
export function dayOf(text: string): LocalDate {
  return text as LocalDate
}

/** Representatives of the register to choose from, by name. */
export function representativeOptions(known: readonly KnownRepresentative[]) {
  return known.flatMap(({ personId, name }) => (name === undefined ? [] : [{ value: personId, label: name }]))
}
