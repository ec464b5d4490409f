import { err, ok, type Result } from '@tirek/kernel'
import { type Answer, type Answers, answersTo } from './answers.ts'
import { type AnswerProblem, checkAnswers, isOwnWords } from './check.ts'
import { CANONICAL } from './fhir.ts'
import { isObject, type Json, lookUp } from './json.ts'
import { type Item, isChoice, isQuestion, pinOf, type Questionnaire } from './model.ts'

/** Why a response as a whole is none to this questionnaire. */
export type ResponseProblem = 'not-a-response' | 'wrong-version' | AnswerProblem

const VALUE_KEYS: Readonly<Partial<Record<Item['type'], string>>> = {
  boolean: 'valueBoolean',
  integer: 'valueInteger',
  decimal: 'valueDecimal',
  date: 'valueDate',
}

function printAnswer(item: Item, answer: Answer): Json {
  if (isOwnWords(answer)) return { valueString: answer.other }
  if (isChoice(item)) return { valueCoding: { code: answer } }
  return { [VALUE_KEYS[item.type] ?? 'valueString']: answer }
}

function printItems(items: readonly Item[], answers: Answers): readonly Json[] {
  return items.flatMap((item): readonly Json[] => {
    const given = answersTo(answers, item.linkId)
    const below = printItems(item.items, answers)
    if (given.length === 0 && below.length === 0) return []
    if (!isQuestion(item)) return [{ linkId: item.linkId, item: below }]
    return [{ linkId: item.linkId, answer: given.map((one) => printAnswer(item, one)) }]
  })
}

/** The answers as a FHIR R4 QuestionnaireResponse, pinned to the version they were given to. */
export function printResponse(questionnaire: Questionnaire, answers: Answers): Json {
  return {
    resourceType: 'QuestionnaireResponse',
    questionnaire: `${CANONICAL}${pinOf(questionnaire)}`,
    status: 'completed',
    item: printItems(questionnaire.items, answers),
  }
}

function objects(at: Json, name: string): readonly Json[] {
  const value = lookUp(at, name)
  return Array.isArray(value) ? value.filter(isObject) : []
}

function readAnswer(given: Json): unknown {
  const coding = lookUp(given, 'valueCoding')
  if (isObject(coding)) return lookUp(coding, 'code')
  const [name] = Object.keys(given).filter((key) => key.startsWith('value'))
  return name === undefined ? undefined : lookUp(given, name)
}

function flatten(at: Json, open: ReadonlySet<string>): readonly (readonly [string, readonly unknown[]])[] {
  return objects(at, 'item').flatMap((one) => {
    const linkId = String(lookUp(one, 'linkId') ?? '')
    const isOwn = (given: Json) => open.has(linkId) && lookUp(given, 'valueString') !== undefined
    const given = objects(one, 'answer').map((each) =>
      isOwn(each) ? { other: lookUp(each, 'valueString') } : readAnswer(each),
    )
    const own = given.length === 0 ? [] : [[linkId, given] as const]
    return [...own, ...flatten(one, open)]
  })
}

const openChoices = (items: readonly Item[]): readonly string[] =>
  items.flatMap((item) => [...(item.type === 'open-choice' ? [item.linkId] : []), ...openChoices(item.items)])

/** Reads and checks a FHIR R4 QuestionnaireResponse to this very version. */
export function checkResponse(
  questionnaire: Questionnaire,
  given: unknown,
): Result<Answers, readonly ResponseProblem[]> {
  if (!isObject(given) || lookUp(given, 'resourceType') !== 'QuestionnaireResponse')
    return err(['not-a-response'])
  if (lookUp(given, 'questionnaire') !== `${CANONICAL}${pinOf(questionnaire)}`) return err(['wrong-version'])
  const lists = new Map<string, unknown[]>()
  for (const [linkId, answers] of flatten(given, new Set(openChoices(questionnaire.items))))
    lists.set(linkId, [...(lists.get(linkId) ?? []), ...answers])
  const checked = checkAnswers(questionnaire, Object.fromEntries(lists))
  return checked.ok ? ok(checked.value) : err(checked.error)
}
