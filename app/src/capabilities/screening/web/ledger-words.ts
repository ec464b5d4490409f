import type { z } from 'zod'
import type { Tone } from '#platform/ui/tags.tsx'
import type { NoteKind, Place } from '../domain/ledger.ts'
import { mayNote } from '../domain/notes.ts'
import type { showLedger } from '../use-cases/show-ledger.ts'
import type { LinePage } from './screening.paths.ts'

/** The ledger of a child as the query answers it. */
export type Ledger = z.output<(typeof showLedger)['output']>
export type LedgerLine = Ledger['lines'][number]

export const PLACE_TONES = {
  'not-yet-due': 'neutral',
  due: 'waiting',
  overdue: 'late',
  'done-no-risk': 'done',
  'done-risk': 'here',
  declined: 'neutral',
  'not-completed': 'waiting',
  moved: 'neutral',
  died: 'neutral',
  unreachable: 'late',
  lost: 'late',
  waiting: 'late',
} as const satisfies Record<Place, Tone>

const OF_STAFF: readonly NoteKind[] = [
  'waiting',
  'waiting-ended',
  'reported-done',
  'declined',
  'decline-withdrawn',
]
const OF_FAMILY: readonly NoteKind[] = ['declined', 'decline-withdrawn']

/** What a reader may document about a line where it stands. */
export function notesFor(place: Place, isFamily: boolean): readonly LinePage[] {
  const kinds = isFamily ? OF_FAMILY : OF_STAFF
  return kinds.filter((kind): kind is LinePage => mayNote(kind, place))
}
