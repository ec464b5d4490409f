import { LANGS, type Lang } from '@tirek/kernel'
import type { Item, Questionnaire, Text } from './model.ts'

/** What is wrong with one text in one language. */
export interface TextProblem {
  /** Where: `title`, the name of an item, `item/code` of an option, `score/id`. */
  readonly path: string
  readonly lang: Lang
  readonly code: 'missing' | 'mixed-scripts' | 'wrong-script' | 'placeholders'
  readonly word?: string
}

function textsOf(items: readonly Item[]): readonly (readonly [string, Text])[] {
  return items.flatMap((item) => [
    [item.linkId, item.text] as const,
    ...item.options.map(({ code, text }) => [`${item.linkId}/${code}`, text] as const),
    ...textsOf(item.items),
  ])
}

const WORD = /[\p{L}\p{M}]+/gu
const isMixed = (word: string) => /\p{Script=Cyrillic}/u.test(word) && /\p{Script=Latin}/u.test(word)

const CYRILLIC: ReadonlySet<Lang> = new Set(['kk', 'ru'])

/** Kazakh and Russian are written in Cyrillic, English in Latin letters; names of foreign things may stand beside them. */
function isWrongScript(words: string, lang: Lang): boolean {
  const hasOwn = CYRILLIC.has(lang) ? /\p{Script=Cyrillic}/u.test(words) : /\p{Script=Latin}/u.test(words)
  return !hasOwn && /\p{L}/u.test(words)
}

const placeholders = (words: string) =>
  [...words.matchAll(/\{[^{}]*\}/g)]
    .map(([one]) => one)
    .sort()
    .join(' ')

function checkText(path: string, text: Text, lang: Lang): readonly TextProblem[] {
  const words = text[lang]
  if (words === undefined || words.trim() === '') return [{ path, lang, code: 'missing' }]
  const mixed = [...words.matchAll(WORD)].map(([word]) => word).find(isMixed)
  if (mixed !== undefined) return [{ path, lang, code: 'mixed-scripts', word: mixed }]
  if (isWrongScript(words, lang)) return [{ path, lang, code: 'wrong-script' }]
  const isDifferent = text.kk !== undefined && placeholders(text.kk) !== placeholders(words)
  return isDifferent ? [{ path, lang, code: 'placeholders' }] : []
}

/** Checks every text in all three languages: it is there, in its own script, with the same places to fill in. */
export function checkLanguages({ title, items, scores }: Questionnaire): readonly TextProblem[] {
  const texts = [
    ['title', title] as const,
    ...textsOf(items),
    ...scores.map(({ id, text }) => [`score/${id}`, text] as const),
  ]
  return texts.flatMap(([path, text]) => LANGS.flatMap((lang) => checkText(path, text, lang)))
}
