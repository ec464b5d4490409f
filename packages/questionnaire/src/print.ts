import { LANGS } from '@tirek/kernel'
import { CANONICAL, EXT } from './fhir.ts'
import type { Json } from './json.ts'
import type { Condition, Item, Option, Questionnaire, ResultRule, Score, Text } from './model.ts'

type Extensions = readonly Json[]

const BASE = 'kk'

/** `text` with `_text`: the Kazakh words and their translations. */
function printText(name: string, text: Text): Json {
  const others = LANGS.filter((lang) => lang !== BASE && text[lang] !== undefined)
  const extension = others.map((lang) => ({
    url: EXT.translation,
    extension: [
      { url: 'lang', valueCode: lang },
      { url: 'content', valueString: text[lang] },
    ],
  }))
  return {
    ...(text[BASE] === undefined ? {} : { [name]: text[BASE] }),
    ...(extension.length === 0 ? {} : { [`_${name}`]: { extension } }),
  }
}

const withExtensions = (extension: Extensions): Json => (extension.length === 0 ? {} : { extension })

function printOption({ code, text, score, isCritical }: Option): Json {
  const extension = [
    ...(score === undefined ? [] : [{ url: EXT.ordinal, valueDecimal: score }]),
    ...(isCritical ? [{ url: EXT.critical, valueBoolean: true }] : []),
  ]
  return { valueCoding: { ...withExtensions(extension), code, ...printText('display', text) } }
}

function answerKey(item: Item | undefined, { operator, answer }: Condition): Json {
  if (operator === 'exists' || typeof answer === 'boolean') return { answerBoolean: answer }
  if (typeof answer === 'number')
    return { [item?.type === 'decimal' ? 'answerDecimal' : 'answerInteger']: answer }
  if (item?.type === 'date') return { answerDate: answer }
  const isCode = item?.options.some(({ code }) => code === answer) === true
  return isCode ? { answerCoding: { code: answer } } : { answerString: answer }
}

function boundKey({ type }: Item): string {
  if (type === 'date') return 'valueDate'
  return type === 'decimal' ? 'valueDecimal' : 'valueInteger'
}

function itemExtensions(item: Item): Extensions {
  const { min, max, critical } = item
  return [
    ...(min === undefined ? [] : [{ url: EXT.min, [boundKey(item)]: min }]),
    ...(max === undefined ? [] : [{ url: EXT.max, [boundKey(item)]: max }]),
    ...(critical === undefined ? [] : [{ url: EXT.critical, valueBoolean: critical }]),
  ]
}

function printConditions({ conditions, behaviour }: Item, known: ReadonlyMap<string, Item>): Json {
  if (conditions.length === 0) return {}
  return {
    enableWhen: conditions.map((one) => ({
      question: one.question,
      operator: one.operator,
      ...answerKey(known.get(one.question), one),
    })),
    enableBehavior: behaviour,
  }
}

function printItem(item: Item, known: Map<string, Item>): Json {
  const printed = {
    ...withExtensions(itemExtensions(item)),
    linkId: item.linkId,
    ...printText('text', item.text),
    type: item.type,
    ...printConditions(item, known),
    ...(item.isRequired ? { required: true } : {}),
    ...(item.repeats ? { repeats: true } : {}),
    ...(item.maxLength === undefined ? {} : { maxLength: item.maxLength }),
    ...(item.options.length === 0 ? {} : { answerOption: item.options.map(printOption) }),
  }
  known.set(item.linkId, item)
  const items = item.items.map((one) => printItem(one, known))
  return items.length === 0 ? printed : { ...printed, item: items }
}

function printScore({ id, text, calculate, items }: Score): Json {
  return {
    url: EXT.score,
    extension: [
      { url: 'id', valueId: id },
      { url: 'label', ...printText('valueString', text) },
      { url: 'calculate', valueCode: calculate },
      ...items.map((linkId) => ({ url: 'item', valueString: linkId })),
    ],
  }
}

function printRule({ score, operator, value, result }: ResultRule): Json {
  return {
    url: EXT.rule,
    extension: [
      { url: 'score', valueId: score },
      { url: 'operator', valueCode: operator },
      { url: 'value', valueDecimal: value },
      { url: 'result', valueCode: result },
    ],
  }
}

/** The questionnaire as FHIR R4 JSON; `parseQuestionnaire` reads the same out of it. */
export function printQuestionnaire(questionnaire: Questionnaire): Json {
  const { id, version, title, publisher, copyright, items, scores, rules, otherwise } = questionnaire
  const known = new Map<string, Item>()
  const extension = [
    ...scores.map(printScore),
    ...rules.map(printRule),
    ...(otherwise === undefined ? [] : [{ url: EXT.otherwise, valueCode: otherwise }]),
  ]
  return {
    resourceType: 'Questionnaire',
    id,
    language: BASE,
    ...withExtensions(extension),
    url: `${CANONICAL}${id}`,
    version,
    ...printText('title', title),
    status: 'active',
    ...(publisher === undefined ? {} : { publisher }),
    ...(copyright === undefined ? {} : { copyright }),
    item: items.map((one) => printItem(one, known)),
  }
}
