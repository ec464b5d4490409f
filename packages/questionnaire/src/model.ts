import { LANGS, type Lang } from '@tirek/kernel'

/** A text in some of the three languages; a draft may lack one, what is published has all. */
export interface Text {
  readonly kk?: string | undefined
  readonly ru?: string | undefined
  readonly en?: string | undefined
}

export const ITEM_TYPES = [
  'group',
  'display',
  'boolean',
  'choice',
  'open-choice',
  'integer',
  'decimal',
  'date',
  'string',
  'text',
] as const
export type ItemType = (typeof ITEM_TYPES)[number]

/** One answer of a list. `score` is the ordinal value; a critical answer is counted by the function `critical`. */
export interface Option {
  readonly code: string
  readonly text: Text
  readonly score: number | undefined
  readonly isCritical: boolean
}

export const OPERATORS = ['exists', '=', '!=', '>', '<', '>=', '<='] as const
export type Operator = (typeof OPERATORS)[number]

/** When an item is asked: the answer to an earlier question. For `exists` the answer is yes or no. */
export interface Condition {
  readonly question: string
  readonly operator: Operator
  readonly answer: boolean | number | string
}

/** A question, a group of questions, or words between them. */
export interface Item {
  readonly linkId: string
  readonly type: ItemType
  readonly text: Text
  readonly isRequired: boolean
  readonly repeats: boolean
  readonly options: readonly Option[]
  /** Bounds of a number or a day ('YYYY-MM-DD'), both included. */
  readonly min: number | string | undefined
  readonly max: number | string | undefined
  readonly maxLength: number | undefined
  readonly conditions: readonly Condition[]
  readonly behaviour: 'all' | 'any'
  /** For yes or no: which of the two is the critical answer. */
  readonly critical: boolean | undefined
  readonly items: readonly Item[]
}

export const FUNCTIONS = ['sum', 'count', 'max', 'critical'] as const
export type ScoreFunction = (typeof FUNCTIONS)[number]

/** A figure calculated of the answers to the named items. */
export interface Score {
  readonly id: string
  readonly text: Text
  readonly calculate: ScoreFunction
  readonly items: readonly string[]
}

export const COMPARISONS = ['=', '>', '<', '>=', '<='] as const
export type Comparison = (typeof COMPARISONS)[number]

/** What follows of a score, as the owner of the questionnaire has set it. The first rule that holds decides. */
export interface ResultRule {
  readonly score: string
  readonly operator: Comparison
  readonly value: number
  readonly result: string
}

/** A questionnaire in one version. */
export interface Questionnaire {
  readonly id: string
  readonly version: string
  readonly title: Text
  readonly publisher: string | undefined
  readonly copyright: string | undefined
  readonly items: readonly Item[]
  readonly scores: readonly Score[]
  readonly rules: readonly ResultRule[]
  /** The result when no rule holds. */
  readonly otherwise: string | undefined
}

/** Name of a version, for lists and pins: `development-12|1.0`. */
export function pinOf({ id, version }: Pick<Questionnaire, 'id' | 'version'>): string {
  return `${id}|${version}`
}

/** A text in a language; where it is missing, in Kazakh, Russian, English, whichever is there first. */
export function say(text: Text, lang: Lang): string {
  const found = [lang, ...LANGS].find((one) => text[one] !== undefined)
  return found === undefined ? '' : (text[found] ?? '')
}

/** All items in the order of the document, each group before its own. */
export function walk(items: readonly Item[]): readonly Item[] {
  return items.flatMap((item) => [item, ...walk(item.items)])
}

/** True for an item that takes an answer. */
export function isQuestion({ type }: Pick<Item, 'type'>): boolean {
  return type !== 'group' && type !== 'display'
}

/** True for an item with a list of answers. */
export function isChoice({ type }: Pick<Item, 'type'>): boolean {
  return type === 'choice' || type === 'open-choice'
}
