import type { Condition, Item, Operator, Questionnaire } from './model.ts'
import { isQuestion, walk } from './model.ts'

/** Own words where the list of an open choice has no fitting answer. */
export interface OwnWords {
  readonly other: string
}

/** One answer: yes or no, a number, a day ('YYYY-MM-DD'), the code of an option, or words. */
export type Answer = boolean | number | string | OwnWords

/** Answers by the name of the question. */
export type Answers = Readonly<Record<string, readonly Answer[]>>

/** The answers to one question; none when there are none. */
export function answersTo(answers: Answers, linkId: string): readonly Answer[] {
  return Object.hasOwn(answers, linkId) ? (answers[linkId] ?? []) : []
}

type Compare = (given: Answer, wanted: Condition['answer']) => boolean

const ORDER: Readonly<Record<Exclude<Operator, 'exists'>, Compare>> = {
  '=': (given, wanted) => given === wanted,
  '!=': (given, wanted) => given !== wanted,
  '>': (given, wanted) => given > wanted,
  '<': (given, wanted) => given < wanted,
  '>=': (given, wanted) => given >= wanted,
  '<=': (given, wanted) => given <= wanted,
}

function holds({ operator, answer }: Condition, given: readonly Answer[]): boolean {
  if (operator === 'exists') return given.length > 0 === answer
  return given.some((one) => ORDER[operator](one, answer))
}

function isAsked(item: Item, answers: Answers, shown: ReadonlySet<string>): boolean {
  if (item.conditions.length === 0) return true
  // An answer to a question that is not asked itself counts for nothing.
  const met = (one: Condition) => holds(one, shown.has(one.question) ? answersTo(answers, one.question) : [])
  return item.behaviour === 'all' ? item.conditions.every(met) : item.conditions.some(met)
}

function collect(items: readonly Item[], answers: Answers, shown: Set<string>): void {
  for (const item of items) {
    if (!isAsked(item, answers, shown)) continue
    shown.add(item.linkId)
    collect(item.items, answers, shown)
  }
}

/** The items that are asked in view of the answers; the rest is hidden. */
export function shownItems({ items }: Pick<Questionnaire, 'items'>, answers: Answers): ReadonlySet<string> {
  const shown = new Set<string>()
  collect(items, answers, shown)
  return shown
}

/** The answers to what is asked; those to hidden questions and to unknown ones are dropped. */
export function dropHidden(questionnaire: Pick<Questionnaire, 'items'>, answers: Answers): Answers {
  const shown = shownItems(questionnaire, answers)
  const kept = walk(questionnaire.items)
    .filter((item) => isQuestion(item) && shown.has(item.linkId))
    .map(({ linkId }) => [linkId, answersTo(answers, linkId)] as const)
    .filter(([, given]) => given.length > 0)
  return Object.fromEntries(kept)
}
