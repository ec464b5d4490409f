import { type Edges, foldText, type LocalDate, type LocalizedText, leadsOn } from '@tirek/kernel'
import type { Citation, QuestionTopic } from '@tirek/law'

export const READY_STATES = ['draft', 'published', 'withdrawn'] as const
export type ReadyState = (typeof READY_STATES)[number]

/** What an editor does with a ready answer. */
export const READY_EDGES = {
  rewrite: { from: ['draft'] },
  publish: { from: ['draft'] },
  check: { from: ['published'] },
  withdraw: { from: ['draft', 'published'] },
} as const satisfies Edges<string, ReadyState>
export type ReadyEvent = keyof typeof READY_EDGES

/** Whether an event is possible in a state. */
export const isReadyEvent = leadsOn<ReadyEvent, ReadyState>(READY_EDGES)

/** The words of a ready answer. */
export interface ReadyText {
  readonly question: LocalizedText
  readonly answer: LocalizedText
  readonly nextSteps: LocalizedText
}

/** A ready answer as stored. */
export interface ReadyAnswer extends ReadyText {
  readonly id: string
  readonly topic: QuestionTopic
  readonly cite: readonly Citation[]
  readonly state: ReadyState
  readonly draftedBy: string
  readonly draftedOn: LocalDate
  readonly publishedOn: LocalDate | undefined
  readonly checkedOn: LocalDate | undefined
  readonly checkDueOn: LocalDate | undefined
  readonly version: number
}

/** The key by which an answer is found in any of its languages. */
export function searchKey({ question, answer, nextSteps }: ReadyText): string {
  const all = [question, answer, nextSteps].flatMap(({ kk, ru, en }) => [kk, ru, en])
  return foldText(all.join(' '))
}

const MOST_WORDS = 8

/** The words of a search, each of which must stand in the key. */
export function searchWords(text: string): readonly string[] {
  const words = foldText(text).split(/[^\p{L}\p{N}]+/u)
  return words.filter((word) => word.length > 1).slice(0, MOST_WORDS)
}
