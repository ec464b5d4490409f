import type { Citation } from '@tirek/law'
import { ACTS } from './citations.ts'

export const FILE_STATES = ['opened', 'scheduled', 'in-session', 'drafted', 'concluded', 'closed'] as const
/** Where one consultation file stands. */
export type FileState = (typeof FILE_STATES)[number]

export const FILE_ACTS = [
  'schedule',
  'record-no-show',
  'hold-session',
  'record-examination',
  'draft-conclusion',
  'agree',
  'dissent',
  'sign-conclusion',
  'amend-conclusion',
  'drop-amendment',
  'annul-conclusion',
  'close-file',
] as const
/** What may be done to an open file. */
export type FileAct = (typeof FILE_ACTS)[number]

type Edge = { readonly from: readonly FileState[]; readonly to: FileState; readonly cite: Citation }

/** Every movement of a file, each with the provision that allows it. Recording an examination after the
 *  draft sends the file back to the session, so that nobody's agreement covers what they have not seen. */
export const FILE_EDGES = {
  schedule: {
    from: ['opened', 'scheduled', 'in-session'],
    to: 'scheduled',
    cite: ACTS.representativePresent,
  },
  // Nothing follows from a missed day but another one (Law 343, 16(1)).
  'record-no-show': { from: ['scheduled'], to: 'opened', cite: ACTS.representativePresent },
  'hold-session': { from: ['scheduled'], to: 'in-session', cite: ACTS.representativePresent },
  'record-examination': { from: ['in-session', 'drafted'], to: 'in-session', cite: ACTS.consultation },
  'draft-conclusion': { from: ['in-session', 'drafted'], to: 'drafted', cite: ACTS.consultation },
  agree: { from: ['drafted'], to: 'drafted', cite: ACTS.consultation },
  dissent: { from: ['drafted'], to: 'drafted', cite: ACTS.togetherReading },
  'sign-conclusion': { from: ['drafted'], to: 'concluded', cite: ACTS.consultation },
  // The edition in force stays so until the next one is signed.
  'amend-conclusion': { from: ['concluded'], to: 'drafted', cite: ACTS.consultation },
  // The edition begun is given up: the one in force goes on.
  'drop-amendment': { from: ['in-session', 'drafted'], to: 'concluded', cite: ACTS.consultation },
  'annul-conclusion': { from: ['concluded'], to: 'in-session', cite: ACTS.consultation },
  'close-file': {
    from: ['opened', 'scheduled', 'in-session', 'drafted'],
    to: 'closed',
    cite: ACTS.directionByConsent,
  },
} as const satisfies Record<FileAct, Edge>

/** The state a file reaches by the act, or undefined when the table has no such edge. */
export function nextState(state: FileState, act: FileAct): FileState | undefined {
  const edge: Edge = FILE_EDGES[act]
  return edge.from.includes(state) ? edge.to : undefined
}

/** A file in these states still waits for somebody. */
export function isOpenFile(state: FileState): boolean {
  return state !== 'concluded' && state !== 'closed'
}
