import { parseLocalDate } from '@tirek/kernel'
import {
  type Condition,
  type Item,
  isChoice,
  isQuestion,
  type Questionnaire,
  type Score,
  walk,
} from './model.ts'
import type { Report } from './problems.ts'

const MOST_ITEMS = 500

const CAN_REPEAT: ReadonlySet<string> = new Set(['choice', 'open-choice', 'string'])
const ORDERED: ReadonlySet<string> = new Set(['integer', 'decimal', 'date'])

function kindOfAnswer({ type, options }: Item, answer: Condition['answer']): boolean {
  if (type === 'boolean') return typeof answer === 'boolean'
  if (type === 'integer' || type === 'decimal') return typeof answer === 'number'
  if (type === 'date') return typeof answer === 'string' && parseLocalDate(answer).ok
  if (isChoice({ type })) return options.some(({ code }) => code === answer)
  return typeof answer === 'string'
}

function fits(asked: Item, { operator, answer }: Condition): boolean {
  if (operator === 'exists') return typeof answer === 'boolean'
  const isEqual = operator === '=' || operator === '!='
  return (isEqual || ORDERED.has(asked.type)) && kindOfAnswer(asked, answer)
}

function checkConditions(
  item: Item,
  before: ReadonlyMap<string, Item>,
  all: ReadonlySet<string>,
  report: Report,
) {
  item.conditions.forEach((one, i) => {
    const path = `${item.linkId}.enableWhen[${i}]`
    const asked = before.get(one.question)
    if (asked === undefined)
      report(path, all.has(one.question) ? 'question-comes-later' : 'unknown-question', one.question)
    else if (!isQuestion(asked) || !fits(asked, one)) report(path, 'condition-answer', one.question)
  })
}

function checkOptions(item: Item, report: Report): void {
  const { linkId, options } = item
  if (isChoice(item) && options.length === 0) report(linkId, 'needs-options')
  if (!isChoice(item) && options.length > 0) report(linkId, 'unsupported', 'answerOption')
  if (new Set(options.map(({ code }) => code)).size < options.length)
    report(linkId, 'duplicate', 'answerOption')
}

function checkBelow({ linkId, type, items }: Item, report: Report): void {
  const isGroup = type === 'group'
  if (isGroup && items.length === 0) report(linkId, 'needs-items')
  if (!isGroup && items.length > 0) report(linkId, 'items-outside-group')
}

function checkShape(item: Item, report: Report): void {
  const { linkId, type } = item
  checkOptions(item, report)
  checkBelow(item, report)
  if (item.repeats && !CAN_REPEAT.has(type)) report(linkId, 'cannot-repeat')
  if (item.isRequired && !isQuestion(item)) report(linkId, 'unsupported', 'required')
  if (item.critical !== undefined && type !== 'boolean') report(linkId, 'unsupported', 'critical')
}

function isBound({ type }: Item, bound: Item['min']): boolean {
  if (bound === undefined) return true
  return type === 'date'
    ? typeof bound === 'string'
    : (type === 'integer' || type === 'decimal') && typeof bound === 'number'
}

function checkRange(item: Item, report: Report): void {
  const { min, max, maxLength } = item
  const isWrongWay = min !== undefined && max !== undefined && min > max
  const isLength = maxLength === undefined || (Number.isInteger(maxLength) && maxLength > 0)
  if (!isBound(item, min) || !isBound(item, max) || isWrongWay || !isLength) report(item.linkId, 'range')
}

/** True when the answer to an item counts for something. */
function isScored(item: Item, by: 'critical' | 'value'): boolean {
  if (by === 'critical') return item.critical !== undefined || item.options.some((one) => one.isCritical)
  if (isChoice(item)) return item.options.some(({ score }) => score !== undefined)
  return item.type === 'boolean' || item.type === 'integer' || item.type === 'decimal'
}

function checkScore(score: Score, items: ReadonlyMap<string, Item>, report: Report): void {
  const path = `score.${score.id}`
  const by = score.calculate === 'critical' ? 'critical' : 'value'
  if (score.items.length === 0) report(path, 'needs-items')
  if (new Set(score.items).size < score.items.length) report(path, 'duplicate')
  for (const linkId of score.items) {
    const item = items.get(linkId)
    if (item === undefined) report(path, 'unknown-question', linkId)
    else if (!isScored(item, by)) report(path, 'not-scored', linkId)
  }
}

function checkScores({ scores }: Questionnaire, items: ReadonlyMap<string, Item>, report: Report): void {
  if (new Set(scores.map(({ id }) => id)).size < scores.length) report('score', 'duplicate')
  for (const score of scores) checkScore(score, items, report)
}

function checkRules({ rules, otherwise, scores }: Questionnaire, report: Report): void {
  rules.forEach((rule, i) => {
    if (!scores.some(({ id }) => id === rule.score)) report(`rule[${i}]`, 'unknown-score', rule.score)
  })
  if (rules.length > 0 !== (otherwise !== undefined)) report('rule', 'rule-without-otherwise')
}

/** What one item may say only in view of the others: names once, conditions of earlier questions, scores of known items. */
export function consistency(questionnaire: Questionnaire, report: Report): void {
  const all = walk(questionnaire.items)
  if (all.length > MOST_ITEMS) report('item', 'too-many')
  const names = new Set(all.map(({ linkId }) => linkId))
  const before = new Map<string, Item>()
  for (const item of all) {
    if (before.has(item.linkId)) report(item.linkId, 'duplicate')
    checkShape(item, report)
    checkRange(item, report)
    checkConditions(item, before, names, report)
    before.set(item.linkId, item)
  }
  checkScores(questionnaire, before, report)
  checkRules(questionnaire, report)
}
