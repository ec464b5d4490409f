import { BEFORE_DECISION, LOOK_UPS, type LookUpKind, type State } from './states.ts'

/** How an unanswered look-up stands: asked; asked again by itself after a fault; asked no more until a person acts (DEC-25). */
export const LOOK_UP_STANDINGS = ['running', 'failed', 'person'] as const
export type LookUpStanding = (typeof LOOK_UP_STANDINGS)[number]

/** How a question without an answer stands by its last fault; `read/desk.ts` says the same in SQL. */
export function standingOf(lastFault: string | null): LookUpStanding {
  if (lastFault === null) return 'running'
  return lastFault === 'no-iin' || lastFault.startsWith('not-allowed:') ? 'person' : 'failed'
}

/** The line of one source in one standing. */
export function lookUpLine(
  kind: LookUpKind,
  standing: LookUpStanding,
): `look-up-${LookUpKind}-${LookUpStanding}` {
  return `look-up-${kind}-${standing}`
}

const LOOK_UP_LINES = LOOK_UPS.flatMap((kind) => LOOK_UP_STANDINGS.map((one) => lookUpLine(kind, one)))

/** Lines of the desk beside the look-ups, in the order of the way. */
const STEP_LINES = [
  'intake',
  'returned',
  'e-sobes',
  'decision',
  'notice-late',
  'notice-today',
  'notice-ahead',
  'receipt-late',
  'receipt-open',
  'choice-late',
  'choice-soon',
  'choice-open',
  'arrival-today',
  'arrival-open',
  'deferral-soon',
  'no-show',
  'breach',
] as const

/** What several lines have in common: the term has passed, or ends today or on the next working day. */
const SUM_LINES = ['late', 'soon'] as const

/** Everything that a department has before it on one day; a request may stand on several lines. */
export const DESK_LINES = [...SUM_LINES, ...STEP_LINES, ...LOOK_UP_LINES] as const
export type DeskLine = (typeof DESK_LINES)[number]
type StepLine = (typeof STEP_LINES)[number] | (typeof SUM_LINES)[number]

/** The parts of the desk, each with its lines; the look-ups stand as a table of their own. */
export const DESK_PARTS: Readonly<Record<string, readonly StepLine[]>> = {
  intake: ['intake', 'returned', 'e-sobes'],
  decisions: ['decision'],
  notices: ['notice-late', 'notice-today', 'notice-ahead', 'receipt-late', 'receipt-open'],
  choices: ['choice-late', 'choice-soon', 'choice-open'],
  arrivals: ['no-show', 'arrival-today', 'deferral-soon', 'arrival-open', 'breach'],
}

const STATES_OF: Readonly<Record<StepLine, readonly State[]>> = {
  late: ['decided', 'notified', 'choice-overdue', 'not-arrived', 'reserved', 'deferred'],
  soon: ['decided', 'notified', 'choosing', 'reserved', 'deferred'],
  intake: ['submitted'],
  returned: ['returned'],
  'e-sobes': ['entered'],
  decision: ['entered'],
  'notice-late': ['decided'],
  'notice-today': ['decided'],
  'notice-ahead': ['decided'],
  'receipt-late': ['notified'],
  'receipt-open': ['notified'],
  'choice-late': ['choice-overdue'],
  'choice-soon': ['choosing'],
  'choice-open': ['choosing'],
  'arrival-today': ['reserved'],
  'arrival-open': ['reserved', 'deferred'],
  'deferral-soon': ['deferred'],
  'no-show': ['not-arrived', 'reserved', 'deferred'],
  breach: [],
}

/** In which states the requests of a line stand; those of a breach are found by the breach. */
export function statesOf(line: DeskLine): readonly State[] {
  return line in STATES_OF ? STATES_OF[line as StepLine] : BEFORE_DECISION
}

/** The states that a desk looks through at all: what is at rest, and who waits in a queue, is no work of a day. */
export const DESK_STATES: readonly State[] = [...new Set(DESK_LINES.flatMap(statesOf))]

/** Lines whose term has passed: the department's own delay, or somebody to be called. */
export const LATE_LINES: readonly DeskLine[] = [
  'late',
  'notice-late',
  'receipt-late',
  'choice-late',
  'no-show',
]

const UNTIMED: readonly DeskLine[] = ['intake', 'returned', 'e-sobes', 'decision', 'breach', ...LOOK_UP_LINES]

/** Whether a line is ordered by a last day; the others are by the time of waiting. */
export function isTermLine(line: DeskLine): boolean {
  return !UNTIMED.includes(line)
}
