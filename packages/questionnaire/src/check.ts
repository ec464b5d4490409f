import { err, ok, parseLocalDate, type Result } from '@tirek/kernel'
import { type Answer, type Answers, answersTo, dropHidden, type OwnWords, shownItems } from './answers.ts'
import { type Item, isQuestion, type Questionnaire, walk } from './model.ts'

/** What is wrong with one answer; the codes are those that the fields of all forms have words for. */
export interface AnswerProblem {
  readonly linkId: string
  readonly code:
    | 'required'
    | 'unknown-question'
    | 'choose-one'
    | 'wrong-type'
    | 'number'
    | 'whole-number'
    | 'date-format'
    | 'no-such-day'
    | 'too-small'
    | 'too-big'
    | 'too-early'
    | 'too-late'
    | 'too-long'
    | 'too-many'
  readonly args?: Readonly<Record<string, string | number>>
}

type Wrong = Omit<AnswerProblem, 'linkId'> | undefined

const LONGEST_LINE = 200
const LONGEST_TEXT = 4_000
const MOST_ANSWERS = 50

/** True for own words beside the list. */
export function isOwnWords(answer: unknown): answer is OwnWords {
  return (
    typeof answer === 'object' && answer !== null && 'other' in answer && typeof answer.other === 'string'
  )
}

function wrongWords(words: unknown, max: number): Wrong {
  if (typeof words !== 'string' || words.includes('\u0000')) return { code: 'wrong-type' }
  if (words.trim() === '') return { code: 'required' }
  return words.length > max ? { code: 'too-long', args: { max } } : undefined
}

function wrongNumber({ type, min, max }: Item, answer: unknown): Wrong {
  if (typeof answer !== 'number' || !Number.isFinite(answer)) return { code: 'number' }
  if (type === 'integer' && !Number.isSafeInteger(answer)) return { code: 'whole-number' }
  if (typeof min === 'number' && answer < min) return { code: 'too-small', args: { min } }
  return typeof max === 'number' && answer > max ? { code: 'too-big', args: { max } } : undefined
}

function wrongDay({ min, max }: Item, answer: unknown): Wrong {
  const day = parseLocalDate(typeof answer === 'string' ? answer : '')
  if (!day.ok) return { code: day.error === 'format' ? 'date-format' : 'no-such-day' }
  if (typeof min === 'string' && day.value < min) return { code: 'too-early', args: { min } }
  return typeof max === 'string' && day.value > max ? { code: 'too-late', args: { max } } : undefined
}

function wrongChoice({ type, options }: Item, answer: unknown): Wrong {
  if (type === 'open-choice' && isOwnWords(answer)) return wrongWords(answer.other, LONGEST_LINE)
  return options.some(({ code }) => code === answer) ? undefined : { code: 'choose-one' }
}

function wrongAnswer(item: Item, answer: unknown): Wrong {
  switch (item.type) {
    case 'boolean':
      return typeof answer === 'boolean' ? undefined : { code: 'choose-one' }
    case 'integer':
    case 'decimal':
      return wrongNumber(item, answer)
    case 'date':
      return wrongDay(item, answer)
    case 'choice':
    case 'open-choice':
      return wrongChoice(item, answer)
    default:
      return wrongWords(answer, item.maxLength ?? (item.type === 'text' ? LONGEST_TEXT : LONGEST_LINE))
  }
}

function wrongIn(item: Item, given: readonly unknown[]): Wrong {
  if (given.length === 0) return item.isRequired ? { code: 'required' } : undefined
  const most = item.repeats ? MOST_ANSWERS : 1
  if (given.length > most) return { code: 'too-many', args: { max: most } }
  return given.map((one) => wrongAnswer(item, one)).find((one) => one !== undefined)
}

/** Answers as they came: one or a list under the name of each question. */
export type GivenAnswers = Readonly<Record<string, unknown>>

function listed(given: GivenAnswers): Readonly<Record<string, readonly unknown[]>> {
  return Object.fromEntries(
    Object.entries(given).flatMap(([linkId, value]) => {
      if (value === undefined || value === null || value === '') return []
      const list: readonly unknown[] = Array.isArray(value) ? value : [value]
      return list.length === 0 ? [] : [[linkId, list]]
    }),
  )
}

/**
 * Checks answers against a questionnaire. What is hidden in view of the other answers is dropped, whatever it says; of
 * what is asked, everything that is wrong or missing is named.
 */
export function checkAnswers(
  questionnaire: Questionnaire,
  given: GivenAnswers,
): Result<Answers, readonly AnswerProblem[]> {
  const lists = listed(given)
  // Of wrong kinds only the check below can tell; for what is asked they stand as they are.
  const answers = lists as Answers
  const questions = walk(questionnaire.items).filter(isQuestion)
  const shown = shownItems(questionnaire, answers)
  const known = new Set(questions.map(({ linkId }) => linkId))
  const strange = Object.keys(lists).filter((linkId) => !known.has(linkId))
  const problems: AnswerProblem[] = strange.map((linkId) => ({ linkId, code: 'unknown-question' }))
  for (const item of questions) {
    const wrong = shown.has(item.linkId) ? wrongIn(item, answersTo(answers, item.linkId)) : undefined
    if (wrong !== undefined) problems.push({ linkId: item.linkId, ...wrong })
  }
  return problems.length > 0 ? err(problems) : ok(dropHidden(questionnaire, trimmed(answers)))
}

const trim = (answer: Answer): Answer => {
  if (typeof answer === 'string') return answer.trim()
  return isOwnWords(answer) ? { other: answer.other.trim() } : answer
}

function trimmed(answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).map(([linkId, given]) => [linkId, given.map(trim)]))
}
