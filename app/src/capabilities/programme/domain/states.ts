import { err, ok, type Result } from '@tirek/kernel'
import type { Citation } from '@tirek/law'
import { ACTS } from './acts.ts'

/** Where a programme stands. */
export const PROGRAMME_STATES = ['draft', 'agreed', 'disputed', 'approved', 'under-review', 'closed'] as const
export type ProgrammeState = (typeof PROGRAMME_STATES)[number]

/** How a reader is told where a programme stands: the states, and the draft that lacks nothing apart from the rest. */
export const PROGRAMME_STANDINGS = [
  'draft',
  'awaiting-family',
  'agreed',
  'disputed',
  'approved',
  'under-review',
  'closed',
] as const
export type ProgrammeStanding = (typeof PROGRAMME_STANDINGS)[number]

/** Whose move it is, for every badge, list, path and home alike: a whole draft waits for the representative. */
export function programmeStanding(programme: {
  readonly state: ProgrammeState
  readonly isComplete: boolean
}): ProgrammeStanding {
  return programme.state === 'draft' && programme.isComplete ? 'awaiting-family' : programme.state
}

/** What can happen to a programme. */
export const PROGRAMME_EVENTS = [
  'write',
  'agree',
  'disagree',
  'sign-off',
  'approve',
  'start-review',
  'keep',
  'close',
  'weigh',
] as const
export type ProgrammeEvent = (typeof PROGRAMME_EVENTS)[number]

/** Who acts on a programme; the names are those of the roles of the system. */
export const PROGRAMME_ROLES = [
  'irp-coordinator',
  'pmpc-specialist',
  'pmpc-head',
  'representative',
  'system',
] as const
export type ProgrammeRole = (typeof PROGRAMME_ROLES)[number]

/** One edge of the state table: from where, by what, to where, by whom, on which ground. */
export interface Edge {
  readonly from: ProgrammeState
  readonly event: ProgrammeEvent
  readonly to: ProgrammeState
  readonly roles: readonly ProgrammeRole[]
  readonly cite: Citation
}

const COORDINATOR: readonly ProgrammeRole[] = ['irp-coordinator']
/** The coordinator writes down what a representative decided on paper. */
const FAMILY: readonly ProgrammeRole[] = ['representative', 'irp-coordinator']
const TEAM: readonly ProgrammeRole[] = ['pmpc-specialist']
const HEAD: readonly ProgrammeRole[] = ['pmpc-head']
const REVIEWERS: readonly ProgrammeRole[] = ['irp-coordinator', 'pmpc-head', 'representative', 'system']
const CLOSERS: readonly ProgrammeRole[] = ['pmpc-head', 'system']

const edge = (
  from: ProgrammeState,
  event: ProgrammeEvent,
  to: ProgrammeState,
  roles: readonly ProgrammeRole[],
  cite: Citation = ACTS.whoMakesIt,
): Edge => ({ from, event, to, roles, cite })

/** Every movement of a programme. A change of the text empties every agreement and sign-off: back to the draft. */
export const EDGES: readonly Edge[] = [
  edge('draft', 'write', 'draft', COORDINATOR, ACTS.programme),
  edge('agreed', 'write', 'draft', COORDINATOR, ACTS.programme),
  edge('disputed', 'write', 'draft', COORDINATOR, ACTS.programme),
  edge('under-review', 'write', 'draft', COORDINATOR, ACTS.programme),
  edge('draft', 'agree', 'agreed', FAMILY),
  edge('disputed', 'agree', 'agreed', FAMILY),
  edge('agreed', 'agree', 'agreed', FAMILY),
  edge('draft', 'disagree', 'disputed', FAMILY, ACTS.oneRepresentative),
  edge('agreed', 'disagree', 'disputed', FAMILY, ACTS.oneRepresentative),
  edge('disputed', 'disagree', 'disputed', FAMILY, ACTS.oneRepresentative),
  edge('draft', 'sign-off', 'draft', TEAM),
  edge('agreed', 'sign-off', 'agreed', TEAM),
  edge('disputed', 'sign-off', 'disputed', TEAM),
  edge('agreed', 'approve', 'approved', HEAD),
  edge('approved', 'start-review', 'under-review', REVIEWERS),
  edge('under-review', 'keep', 'approved', HEAD),
  edge('draft', 'close', 'closed', CLOSERS),
  edge('agreed', 'close', 'closed', CLOSERS),
  edge('disputed', 'close', 'closed', CLOSERS),
  edge('approved', 'close', 'closed', CLOSERS),
  edge('under-review', 'close', 'closed', CLOSERS),
  edge('draft', 'weigh', 'draft', FAMILY, ACTS.participation),
  edge('agreed', 'weigh', 'agreed', FAMILY, ACTS.participation),
  edge('disputed', 'weigh', 'disputed', FAMILY, ACTS.participation),
]

/** Why a movement is not possible. */
export type NoMove = 'wrong-state' | 'wrong-role'

/** The edge of an event, or why there is none for this state or this role. */
export function move(from: ProgrammeState, event: ProgrammeEvent, role: string): Result<Edge, NoMove> {
  const found = EDGES.find((one) => one.from === from && one.event === event)
  if (found === undefined) return err('wrong-state')
  return found.roles.some((one) => one === role) ? ok(found) : err('wrong-role')
}
