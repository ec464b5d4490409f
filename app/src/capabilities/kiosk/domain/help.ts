import { type Edges, leadsOn } from '@tirek/kernel'

/** The states of help at a terminal. */
export const HELP_STATES = ['asked', 'begun', 'ended', 'declined', 'unanswered'] as const
export type HelpState = (typeof HELP_STATES)[number]

/** What may be done with it: nothing that is over is opened again. */
export const HELP_EDGES = {
  begin: { from: ['asked'] },
  end: { from: ['begun'] },
  decline: { from: ['asked', 'begun'] },
  /** The session is over and nobody has come. */
  lapse: { from: ['asked'] },
} as const satisfies Edges<string, HelpState>

/** Whether an event is possible in a state. */
export const isHelpEvent = leadsOn<keyof typeof HELP_EDGES, HelpState>(HELP_EDGES)

/** How the person asked: by the button of the terminal, or by word to the consultant. */
export const ASKED = ['button', 'by-word'] as const

/** With what somebody may be helped. Deciding in the person's place is none of it. */
export const HELPED_WITH = [
  'sign-in',
  'reading',
  'finding',
  'choice',
  'queue',
  'deferral',
  'papers',
  'device',
] as const
