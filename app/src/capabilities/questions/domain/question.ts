import { type Edges, type LocalDate, leadsOn } from '@tirek/kernel'
import { type Citation, cite, type QuestionBody, type QuestionTopic } from '@tirek/law'

/** How a question came: from the own page, by telephone, at a visit, by the open form. */
export const CHANNELS = ['page', 'telephone', 'visit', 'open'] as const
export type Channel = (typeof CHANNELS)[number]

/** Channels in which a worker writes the question down for somebody. */
export const WRITTEN_DOWN = ['telephone', 'visit'] as const

export const HELPED = ['yes', 'partly', 'no'] as const
export type Helped = (typeof HELPED)[number]

export const QUESTION_STATES = ['waiting', 'overdue', 'answered'] as const
export type QuestionState = (typeof QUESTION_STATES)[number]

/** What may be done with a question; the article that each step rests on stands beside the edge. */
export const QUESTION_EDGES = {
  move: { from: ['waiting', 'overdue'], cite: cite('project', 'DEC-75', 'project-default') },
  answer: { from: ['waiting', 'overdue'], cite: cite('law-343', 'art-16-2') },
  'notice-rights': { from: ['waiting', 'overdue', 'answered'], cite: cite('law-343', 'art-8-2-10') },
  rate: { from: ['answered'], cite: cite('law-343', 'art-16-2') },
  follow: { from: ['answered'], cite: cite('law-343', 'art-16-2') },
} as const satisfies Edges<string, QuestionState> & Readonly<Record<string, { readonly cite: Citation }>>
export type QuestionEvent = keyof typeof QUESTION_EDGES

/** Whether an event is possible in a state. */
export const isQuestionEvent = leadsOn<QuestionEvent, QuestionState>(QUESTION_EDGES)

/** A question that went from one body to another without its asker being sent away. */
export interface Move {
  readonly from: QuestionBody
  readonly to: QuestionBody
  readonly why: string
  readonly on: LocalDate
  readonly by: string
}

/** What was answered, in plain words. */
export interface Answer {
  readonly words: string
  readonly nextSteps: string
  readonly cite: readonly Citation[]
  readonly on: LocalDate
  readonly by: string
}

/** A question as stored, opened. */
export interface Question {
  readonly id: string
  readonly region: string
  readonly personId: string | undefined
  readonly number: string
  readonly channel: Channel
  readonly topic: QuestionTopic
  readonly body: QuestionBody
  readonly organisationId: string
  readonly lang: string
  readonly words: string
  readonly contact: string | undefined
  readonly askedOn: LocalDate
  readonly writtenDownBy: string | undefined
  readonly moves: readonly Move[]
  readonly state: QuestionState
  readonly dueOn: LocalDate
  readonly remindedOn: LocalDate | undefined
  readonly answer: Answer | undefined
  readonly helped: Helped | undefined
  readonly follows: string | undefined
  /** The own record that the asker came from: a request for a place. */
  readonly aboutId: string | undefined
  readonly rightsStage: string | undefined
  readonly version: number
}

/** Consultations of families from the bodies of the three fields. */
export const CONSULTATION = cite('law-343', 'art-16-2')
export const FAMILY_RIGHTS = cite('law-343', 'art-8-2-10')
export const CONSULTATIVE_HELP = cite('law-343', 'art-9-6-4')
export const ANSWER_TERM = cite('project', 'DEC-75', 'project-default')
