import fc from 'fast-check'
import type { Answers, Item, Questionnaire, Text } from './index.ts'

const EMPTY: Omit<Item, 'linkId' | 'type' | 'text'> = {
  isRequired: false,
  repeats: false,
  options: [],
  min: undefined,
  max: undefined,
  maxLength: undefined,
  conditions: [],
  behaviour: 'all',
  critical: undefined,
  items: [],
}

/** An item with nothing but what is said. */
export function item(linkId: string, type: Item['type'], more: Partial<Item> = {}): Item {
  return { ...EMPTY, linkId, type, text: words(linkId), ...more }
}

/** The same words in three languages. */
export function words(text: string): Text {
  return { kk: 'Сұрақ', ru: 'Вопрос', en: `Question ${text}` }
}

/** An option with a score. */
export const option = (code: string, score?: number, isCritical = false) => ({
  code,
  text: words(code),
  score,
  isCritical,
})

/** A questionnaire of some items. */
export function questionnaire(items: readonly Item[], more: Partial<Questionnaire> = {}): Questionnaire {
  return {
    id: 'example',
    version: '1.0',
    title: { kk: 'Мысал', ru: 'Пример', en: 'Example' },
    publisher: undefined,
    copyright: undefined,
    items,
    scores: [],
    rules: [],
    otherwise: undefined,
    ...more,
  }
}

const phrase = fc.stringMatching(/^[a-zа-яәғқңөұүһі]{1,12}( [a-zа-яәғқңөұүһі]{1,12}){0,2}$/)
const text: fc.Arbitrary<Text> = fc
  .record({ kk: phrase, ru: phrase, en: phrase }, { requiredKeys: [] })
  .filter((one) => Object.keys(one).length > 0)

const options = fc.uniqueArray(
  fc.record({
    code: fc.stringMatching(/^[a-z][a-z0-9-]{0,6}$/),
    text,
    score: fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined }),
    isCritical: fc.boolean(),
  }),
  { minLength: 1, maxLength: 4, selector: (one) => one.code },
)

const TYPES = [
  'boolean',
  'choice',
  'open-choice',
  'integer',
  'decimal',
  'date',
  'string',
  'text',
  'display',
] as const

const plainItem = fc
  .record({
    type: fc.constantFrom(...TYPES),
    text,
    options,
    isRequired: fc.boolean(),
    repeats: fc.boolean(),
    critical: fc.option(fc.boolean(), { nil: undefined }),
    min: fc.option(fc.integer({ min: -5, max: 5 }), { nil: undefined }),
    /** Which of the earlier yes-or-no questions it depends on. */
    asks: fc.option(fc.tuple(fc.nat(20), fc.boolean()), { nil: undefined }),
    isInGroup: fc.boolean(),
  })
  .map(({ asks, isInGroup, ...raw }) => ({ asks, isInGroup, item: fitting(raw) }))

function fitting(raw: Partial<Item> & Pick<Item, 'type' | 'text'>): Item {
  const { type } = raw
  const isList = type === 'choice' || type === 'open-choice'
  return {
    ...EMPTY,
    linkId: '',
    type,
    text: raw.text,
    isRequired: type !== 'display' && raw.isRequired === true,
    repeats: (isList || type === 'string') && raw.repeats === true,
    options: isList ? (raw.options ?? []) : [],
    critical: type === 'boolean' ? raw.critical : undefined,
    min: type === 'integer' || type === 'decimal' ? raw.min : undefined,
  }
}

function assemble(raw: readonly { item: Item; asks: [number, boolean] | undefined; isInGroup: boolean }[]) {
  const yesNo: string[] = []
  const named = raw.map(({ item: one, asks, isInGroup }, i) => {
    const linkId = `q${i}`
    const question = asks === undefined ? undefined : yesNo[asks[0] % Math.max(1, yesNo.length)]
    const conditions =
      question === undefined ? [] : [{ question, operator: '=', answer: asks?.[1] ?? true } as const]
    if (one.type === 'boolean') yesNo.push(linkId)
    return { isInGroup, item: { ...one, linkId, conditions } }
  })
  const grouped = named.filter((one) => one.isInGroup).map((one) => one.item)
  const alone = named.filter((one) => !one.isInGroup).map((one) => one.item)
  // What stands in the group comes last, so that its conditions look back.
  const group = item('group', 'group', { items: grouped })
  const order = new Set(alone.map(({ linkId }) => linkId))
  const lone = alone.map((one) => ({
    ...one,
    conditions: one.conditions.filter(({ question }) => order.has(question)),
  }))
  return questionnaire(grouped.length === 0 ? lone : [...lone, group], {
    scores: scoresFor(named.map((n) => n.item)),
  })
}

function scoresFor(items: readonly Item[]): Questionnaire['scores'] {
  const counted = items.filter(
    ({ type, options: list }) =>
      ['boolean', 'integer', 'decimal'].includes(type) || list.some(({ score }) => score !== undefined),
  )
  if (counted.length === 0) return []
  const names = counted.map(({ linkId }) => linkId)
  return (['sum', 'count', 'max'] as const).map((calculate) => ({
    id: calculate,
    text: { kk: 'Балл' },
    calculate,
    items: names,
  }))
}

/** Questionnaires of the whole subset, consistent by construction. */
export const anyQuestionnaire: fc.Arbitrary<Questionnaire> = fc
  .array(plainItem, { minLength: 1, maxLength: 12 })
  .map(assemble)

function rightAnswer(one: Item): fc.Arbitrary<readonly (string | number | boolean)[]> {
  const codes = one.options.map(({ code }) => code)
  switch (one.type) {
    case 'boolean':
      return fc.boolean().map((answer) => [answer])
    case 'integer':
    case 'decimal':
      return fc.integer({ min: 5, max: 9 }).map((answer) => [answer])
    case 'choice':
    case 'open-choice':
      return fc.constantFrom(...codes).map((answer) => [answer])
    case 'date':
      return fc.constant(['2024-02-29'])
    default:
      return fc.constant(['сөз'])
  }
}

const questionsOf = (items: readonly Item[]): readonly Item[] =>
  items.flatMap((one) => {
    if (one.type === 'group') return questionsOf(one.items)
    return one.type === 'display' ? [] : [one]
  })

/** A questionnaire with an answer of the right kind to every question, hidden ones too. */
export const answered: fc.Arbitrary<{ of: Questionnaire; answers: Answers }> = anyQuestionnaire.chain((of) =>
  fc
    .record(Object.fromEntries(questionsOf(of.items).map((one) => [one.linkId, rightAnswer(one)])))
    .map((answers) => ({ of, answers })),
)
