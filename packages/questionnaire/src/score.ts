import { type Answer, type Answers, answersTo, dropHidden } from './answers.ts'
import { type Comparison, type Item, isChoice, type Questionnaire, type Score, walk } from './model.ts'

/** What an answer counts for; undefined when it counts for nothing. */
function worthOf(item: Item, answer: Answer): number | undefined {
  if (isChoice(item)) return item.options.find(({ code }) => code === answer)?.score
  if (typeof answer === 'boolean') return answer ? 1 : 0
  return typeof answer === 'number' ? answer : undefined
}

function isCritical(item: Item, answer: Answer): boolean {
  if (isChoice(item)) return item.options.some((one) => one.isCritical && one.code === answer)
  return item.critical !== undefined && item.critical === answer
}

interface Answered {
  readonly item: Item
  readonly given: readonly Answer[]
}

function valuesOf({ item, given }: Answered): readonly number[] {
  return given.flatMap((one) => worthOf(item, one) ?? [])
}

type Calculate = (answered: readonly Answered[]) => number | undefined

const CALCULATE: Readonly<Record<Score['calculate'], Calculate>> = {
  sum: (all) => all.flatMap(valuesOf).reduce((sum, one) => sum + one, 0),
  count: (all) => all.filter((one) => valuesOf(one).some((value) => value !== 0)).length,
  max: (all) => {
    const values = all.flatMap(valuesOf)
    return values.length === 0 ? undefined : Math.max(...values)
  },
  critical: (all) => all.filter(({ item, given }) => given.some((one) => isCritical(item, one))).length,
}

/** A calculated figure; undefined when nothing was answered that it could be made of. */
export interface ScoreValue {
  readonly id: string
  readonly value: number | undefined
}

/** The scores of a questionnaire. Only what is asked counts: a hidden answer never scores. */
export function scoresOf(questionnaire: Questionnaire, answers: Answers): readonly ScoreValue[] {
  const kept = dropHidden(questionnaire, answers)
  const items = new Map(walk(questionnaire.items).map((item) => [item.linkId, item]))
  return questionnaire.scores.map(({ id, calculate, items: names }) => {
    const answered = names.flatMap((linkId) => {
      const item = items.get(linkId)
      return item === undefined ? [] : [{ item, given: answersTo(kept, linkId) }]
    })
    return { id, value: CALCULATE[calculate](answered) }
  })
}

const HOLDS: Readonly<Record<Comparison, (a: number, b: number) => boolean>> = {
  '=': (a, b) => a === b,
  '>': (a, b) => a > b,
  '<': (a, b) => a < b,
  '>=': (a, b) => a >= b,
  '<=': (a, b) => a <= b,
}

/** The result by the rule of the questionnaire itself; undefined when it has none and a person decides. */
export function resultOf(questionnaire: Questionnaire, answers: Answers): string | undefined {
  const scores = new Map(scoresOf(questionnaire, answers).map(({ id, value }) => [id, value]))
  const first = questionnaire.rules.find(({ score, operator, value }) => {
    const reached = scores.get(score)
    return reached !== undefined && HOLDS[operator](reached, value)
  })
  return first?.result ?? questionnaire.otherwise
}
