import { type Edges, leadsOn } from '@tirek/kernel'
import type { Citation } from '@tirek/law'
import { ACTS } from './citations.ts'
import { type NoteKind, PLACES, type Place } from './ledger.ts'

const OPEN = [
  'due',
  'overdue',
  'not-completed',
  'unreachable',
  'waiting',
  'lost',
] as const satisfies readonly Place[]
const LIVING = PLACES.filter((place) => place !== 'died')

interface NoteRule {
  /** From which places the fact may be documented; the place of the line, or of any line of the child. */
  readonly from: readonly Place[]
  readonly about: 'line' | 'child'
  /** Why, from a closed list: there is no free text in a screening. */
  readonly reasons: readonly string[]
  readonly cite: Citation
}

/** What may be documented, from where, and on what ground. */
export const NOTE_RULES = {
  moved: { from: LIVING, about: 'child', reasons: ['abroad', 'not-known-where'], cite: ACTS.organised },
  returned: {
    from: ['moved', 'done-no-risk', 'done-risk'],
    about: 'child',
    reasons: [],
    cite: ACTS.organised,
  },
  died: { from: LIVING, about: 'child', reasons: [], cite: ACTS.organised },
  unreachable: { from: OPEN, about: 'child', reasons: [], cite: ACTS.denominator },
  reached: { from: LIVING, about: 'child', reasons: [], cite: ACTS.denominator },
  waiting: {
    from: ['due', 'overdue', 'not-completed', 'unreachable'],
    about: 'line',
    reasons: ['no-device', 'no-specialist', 'no-capacity'],
    cite: ACTS.organised,
  },
  'waiting-ended': { from: ['waiting'], about: 'line', reasons: [], cite: ACTS.organised },
  declined: { from: ['not-yet-due', ...OPEN], about: 'line', reasons: [], cite: ACTS.infants },
  'decline-withdrawn': { from: ['declined'], about: 'line', reasons: [], cite: ACTS.infants },
  'reported-done': {
    from: ['due', 'overdue', 'not-completed', 'unreachable', 'waiting'],
    about: 'line',
    reasons: ['family-says', 'paper-seen', 'organisation-says'],
    cite: ACTS.screening,
  },
} as const satisfies Record<NoteKind, NoteRule>

/** Whether a fact may be documented of a line that stands in a place. */
export const mayNote = leadsOn<NoteKind, Place>(NOTE_RULES satisfies Edges<NoteKind, Place>)

/** Reasons why the state keeps a child waiting. */
export const WAITING_REASONS = NOTE_RULES.waiting.reasons
/** From whom it is known that a screening was made whose record is missing. */
export const REPORT_SOURCES = NOTE_RULES['reported-done'].reasons
/** Where a child who moved away has gone. */
export const MOVED_REASONS = NOTE_RULES.moved.reasons

/** How a family is reached, and what came of it. */
export const MEANS = ['call', 'visit', 'letter', 'sms'] as const
export const OUTCOMES = ['reached', 'no-answer', 'wrong-contact', 'sent'] as const
export type AttemptMeans = (typeof MEANS)[number]
export type AttemptOutcome = (typeof OUTCOMES)[number]
