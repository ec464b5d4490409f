import {
  type AnswerProblem,
  type Answers,
  type GivenAnswers,
  type Item,
  isChoice,
  isOwnWords,
  isQuestion,
  type Questionnaire,
  walk,
} from '@tirek/questionnaire'
import type { FieldProblem } from '#platform/use-case/refusal.ts'

/** What the browser sends for own words beside a list. */
export const OWN = '~own'

/** The name of a question among the fields of a form: a dot would make parts of it. */
const partOf = (linkId: string) => linkId.replaceAll('.', ':')

/** The field of a question: `answers.<name>`. */
export function answerField(linkId: string): string {
  return `answers.${partOf(linkId)}`
}

type Sent = Readonly<Record<string, unknown>>

const text = (value: unknown) => (Array.isArray(value) ? String(value[0] ?? '') : String(value ?? ''))

function numberOf(value: unknown): unknown {
  const plain = text(value).replaceAll(/\s/g, '').replace(',', '.')
  return /^[-−]?\d+(\.\d+)?$/.test(plain) ? Number(plain.replace('−', '-')) : value
}

function yesOrNo(value: unknown): unknown {
  return new Map<unknown, unknown>([
    ['yes', true],
    ['no', false],
  ]).get(value)
}

function choicesOf(value: unknown, own: unknown): readonly unknown[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value]
  return list.map((one) => (one === OWN ? { other: text(own) } : one))
}

const lines = (value: unknown) =>
  text(value)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

function answerOf(item: Item, sent: Sent): unknown {
  const name = partOf(item.linkId)
  const value = Object.hasOwn(sent, name) ? sent[name] : undefined
  if (value === undefined) return undefined
  if (item.type === 'boolean') return yesOrNo(value) ?? value
  if (item.type === 'integer' || item.type === 'decimal') return numberOf(value)
  if (isChoice(item)) return choicesOf(value, sent[`${name}${OWN}`])
  return item.repeats ? lines(value) : value
}

const isSent = (value: unknown): value is Sent =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The answers that a form sent, as their questions want them; what does not fit stays as it was typed. */
export function answersOfForm(questionnaire: Pick<Questionnaire, 'items'>, sent: unknown): GivenAnswers {
  if (!isSent(sent)) return {}
  const known = walk(questionnaire.items).filter(isQuestion)
  const names = new Set(known.flatMap(({ linkId }) => [partOf(linkId), `${partOf(linkId)}${OWN}`]))
  const strange = Object.entries(sent).filter(([name]) => !names.has(name))
  return Object.fromEntries([...known.map((item) => [item.linkId, answerOf(item, sent)]), ...strange])
}

/** What is wrong with answers, at the fields of the form. */
export function atAnswerFields(problems: readonly AnswerProblem[]): readonly FieldProblem[] {
  return problems.map(({ linkId, code, args }) => ({
    path: answerField(linkId),
    code,
    ...(args === undefined ? {} : { args }),
  }))
}

type Shown = readonly (readonly [string, string | readonly string[]])[]

function shownAnswer(item: Item, answers: Answers): Shown {
  const given = answers[item.linkId] ?? []
  if (given.length === 0) return []
  const name = answerField(item.linkId)
  const own = given.find(isOwnWords)
  const values = given.map((one) => {
    if (typeof one === 'boolean') return one ? 'yes' : 'no'
    return isOwnWords(one) ? OWN : String(one)
  })
  const shown = item.type === 'string' && item.repeats ? values.join('\n') : values
  return [[name, shown], ...(own === undefined ? [] : [[`${name}${OWN}`, own.other] as const])]
}

/** Answers that are kept, as the values of a form. */
export function formValuesOf(
  questionnaire: Pick<Questionnaire, 'items'>,
  answers: Answers,
): Record<string, string | readonly string[]> {
  return Object.fromEntries(
    walk(questionnaire.items)
      .filter(isQuestion)
      .flatMap((item) => shownAnswer(item, answers)),
  )
}
