import { type Lang, parseLocalDate } from '@tirek/kernel'
import { EXT } from './fhir.ts'
import { inner, listOf, lookUp, needed, oneOf, onlyKnown, type Place, plain, under } from './json.ts'
import { type Condition, ITEM_TYPES, type Item, OPERATORS, type Option } from './model.ts'
import { readText } from './read-text.ts'

/** A name inside a questionnaire: fits into an address and into the name of a field. */
export const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/

/** What says nothing about the question itself is left out; whatever else is not read is a mistake. */
const ITEM_KEYS = new Set([
  ...['linkId', 'type', 'text', '_text', 'required', 'repeats', 'answerOption', 'maxLength', 'enableWhen'],
  ...['enableBehavior', 'extension', 'item', 'id', 'prefix', '_prefix', 'code', 'definition'],
])
const DEEPEST = 5
const ITEM_EXTENSIONS: ReadonlySet<unknown> = new Set([EXT.min, EXT.max, EXT.critical])
const OPTION_EXTENSIONS: ReadonlySet<unknown> = new Set([EXT.ordinal, EXT.critical])

function nameOf(place: Place, name: string): string {
  const value = needed(place, name)
  if (value !== '' && !NAME.test(value)) place.report(under(place, name), 'wrong-name', value.slice(0, 40))
  return value
}

function extensions(place: Place, known: ReadonlySet<unknown>): (url: string) => Place | undefined {
  const all = listOf(place, 'extension')
  for (const one of all)
    if (!known.has(lookUp(one.at, 'url')))
      one.report(one.path, 'unsupported', String(one.at['url']).slice(0, 80))
  return (url) => all.find(({ at }) => at['url'] === url)
}

function boundOf(place: Place | undefined): number | string | undefined {
  if (place === undefined) return undefined
  const day = plain(place, 'valueDate', 'string')
  if (day === undefined)
    return plain(place, 'valueInteger', 'number') ?? plain(place, 'valueDecimal', 'number')
  if (!parseLocalDate(day).ok) place.report(under(place, 'valueDate'), 'wrong-type')
  return day
}

function readOption(place: Place, base: Lang): Option {
  const coding = inner(place, 'valueCoding')
  if (coding === undefined) {
    place.report(place.path, 'unsupported')
    return { code: '', text: {}, score: undefined, isCritical: false }
  }
  const extension = extensions(coding, OPTION_EXTENSIONS)
  const ordinal = extension(EXT.ordinal)
  const critical = extension(EXT.critical)
  return {
    code: nameOf(coding, 'code'),
    text: readText(coding, 'display', base),
    score: ordinal === undefined ? undefined : plain(ordinal, 'valueDecimal', 'number'),
    isCritical: critical !== undefined && plain(critical, 'valueBoolean', 'boolean') === true,
  }
}

function answerOf(place: Place): Condition['answer'] {
  const coding = inner(place, 'answerCoding')
  const found =
    plain(place, 'answerBoolean', 'boolean') ??
    plain(place, 'answerInteger', 'number') ??
    plain(place, 'answerDecimal', 'number') ??
    plain(place, 'answerDate', 'string') ??
    plain(place, 'answerString', 'string') ??
    (coding === undefined ? undefined : needed(coding, 'code'))
  if (found === undefined) place.report(under(place, 'answer'), 'missing')
  return found ?? ''
}

function readCondition(place: Place): Condition {
  const operator = oneOf(place, 'operator', OPERATORS)
  return { question: needed(place, 'question'), operator, answer: answerOf(place) }
}

function behaviourOf(place: Place, conditions: number): Item['behaviour'] {
  if (conditions < 2 && lookUp(place.at, 'enableBehavior') === undefined) return 'all'
  return oneOf(place, 'enableBehavior', ['all', 'any'])
}

/** One item with all below it. */
export function readItem(place: Place, base: Lang, depth = 1): Item {
  if (depth > DEEPEST) place.report(place.path, 'too-deep')
  onlyKnown(place, ITEM_KEYS)
  const extension = extensions(place, ITEM_EXTENSIONS)
  const critical = extension(EXT.critical)
  const conditions = listOf(place, 'enableWhen').map(readCondition)
  const items = depth > DEEPEST ? [] : listOf(place, 'item').map((one) => readItem(one, base, depth + 1))
  return {
    linkId: nameOf(place, 'linkId'),
    type: oneOf(place, 'type', ITEM_TYPES),
    text: readText(place, 'text', base),
    isRequired: plain(place, 'required', 'boolean') ?? false,
    repeats: plain(place, 'repeats', 'boolean') ?? false,
    options: listOf(place, 'answerOption').map((one) => readOption(one, base)),
    min: boundOf(extension(EXT.min)),
    max: boundOf(extension(EXT.max)),
    maxLength: plain(place, 'maxLength', 'number'),
    conditions,
    behaviour: behaviourOf(place, conditions.length),
    critical: critical === undefined ? undefined : plain(critical, 'valueBoolean', 'boolean'),
    items,
  }
}
