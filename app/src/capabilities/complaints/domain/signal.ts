import { type Edges, type LocalDate, leadsOn } from '@tirek/kernel'
import { cite } from '@tirek/law'

/** What is feared: duties evaded, cruelty, harm to health (art. 17(2)). */
export const CONCERNS = ['evasion', 'cruelty', 'harm'] as const
export type Concern = (typeof CONCERNS)[number]

/** Where it comes from. */
export const SOURCES = ['family', 'organisation', 'other'] as const
export type Source = (typeof SOURCES)[number]

export const OUTCOMES = ['measures', 'passed-on', 'not-confirmed'] as const
export type Outcome = (typeof OUTCOMES)[number]

export const SIGNAL_STATES = ['filed', 'taken-up', 'closed'] as const
export type SignalState = (typeof SIGNAL_STATES)[number]

/** What the service may do with a signal. */
export const SIGNAL_EDGES = {
  'take-up': { from: ['filed'] },
  close: { from: ['filed', 'taken-up'] },
} as const satisfies Edges<string, SignalState>
export type SignalEvent = keyof typeof SIGNAL_EDGES

/** Whether an event is possible in a state. */
export const isSignalEvent = leadsOn<SignalEvent, SignalState>(SIGNAL_EDGES)

/** A signal about the safety of a child, as stored. */
export interface Signal {
  readonly id: string
  readonly region: string
  /** The child. */
  readonly personId: string
  readonly number: string
  readonly childName: string
  readonly childBirth: LocalDate
  readonly concern: Concern
  /** The norm that was breached, as whoever filed it names it. */
  readonly norm: string | undefined
  readonly source: Source
  readonly words: string
  readonly isUrgent: boolean
  readonly filedAt: Date
  readonly filedOn: LocalDate
  readonly filerName: string
  readonly filerRole: string
  readonly filerOrganisationId: string | undefined
  readonly dueOn: LocalDate
  readonly state: SignalState
  readonly takenUpBy: string | undefined
  readonly outcome: Outcome | undefined
  readonly measures: string | undefined
  readonly version: number
}

export const LIABILITY = cite('law-343', 'art-17-2')
export const TO_GUARDIANS = cite('project', 'DEC-51', 'project-default')
